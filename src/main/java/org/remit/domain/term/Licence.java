package org.remit.domain.term;

/** On what terms a document may be reused; it decides whether its passages may be shown in full. */
public enum Licence {
  /** Open Government Licence v3.0. */
  OGL_3,
  /** Open Parliament Licence v3.0. */
  OPEN_PARLIAMENT,
  /** Creative Commons Attribution 4.0. */
  CC_BY_4,
  /** Creative Commons Zero. */
  CC0,
  /** Copyright; nothing beyond short quotation. */
  ALL_RIGHTS_RESERVED,
  /** Not known, so treated as all rights reserved. */
  NOT_KNOWN;

  /** Whether passages under this licence may be shown in full. */
  public boolean open() {
    return switch (this) {
      case OGL_3, OPEN_PARLIAMENT, CC_BY_4, CC0 -> true;
      case ALL_RIGHTS_RESERVED, NOT_KNOWN -> false;
    };
  }
}
