package org.remit.register;

/**
 * What whoever imports files of the register insists on; by default nothing.
 *
 * @param skipBadRows to import the good rows of a file with bad ones; else nothing is imported
 * @param shrunk that a set did shrink where its newest edition leaves out much that was open; else
 *     it is taken for a part of a file and refused
 * @param replace that the files take the place of all that was imported of their sets before
 * @param dryRun whether only to report what would change
 */
public record OdsChoices(boolean skipBadRows, boolean shrunk, boolean replace, boolean dryRun) {
  public static final OdsChoices NONE = new OdsChoices(false, false, false, false);
}
