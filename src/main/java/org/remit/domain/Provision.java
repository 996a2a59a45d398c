package org.remit.domain;

/**
 * A place in legislation that gives a function its legal ground.
 *
 * @param locator as lawyers write it: {@code s. 14Z25(5)}, {@code reg. 3}, {@code Sch. 1 para. 2}
 */
public record Provision(EntityId document, String locator) {
  public Provision {
    document.require(EntityKind.DOCUMENT);
    if (locator.isBlank()) {
      throw new IllegalArgumentException("a provision needs a locator, as s. 3(1)");
    }
  }
}
