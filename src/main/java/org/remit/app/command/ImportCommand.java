package org.remit.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code remit import}, which has a command for each source. */
@Command(
    name = "import",
    description = "Imports a source, as the next release.",
    synopsisSubcommandLabel = "SOURCE",
    subcommands = {ImportRecordsCommand.class, ImportOdsCommand.class})
final class ImportCommand extends RemitCommand {
  @Override
  public Integer call() {
    throw new ParameterException(
        spec().commandLine(), "Which source? Write remit import records, or remit import ods FILE");
  }
}
