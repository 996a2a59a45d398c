package org.remit.app.command;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Remit on the command line. Only {@code serve} boots Quarkus and opens a port. */
@QuarkusMain
@Command(
    name = "remit",
    description = "An open, cited record of the bodies of the English NHS.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ServeCommand.class,
      CheckCommand.class,
      ImportCommand.class,
      CiteCommand.class,
      StatisticsCommand.class,
      StatusCommand.class,
      ReindexCommand.class
    },
    footer = {
      "",
      "remit COMMAND --help tells the options of a command. Each can also be given",
      "as an environment variable: --data as REMIT_DATA, --no-import as",
      "REMIT_NO_IMPORT=true."
    })
public final class Remit extends RemitCommand {
  /** The exit code is 0 for success, 1 for a problem, 2 for a command that is not understood. */
  public static void main(String[] arguments) {
    // The first class that logs reads this property; later changes have no effect.
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    limitLogging();
    System.exit(commandLine(System.getenv()).execute(arguments));
  }

  /**
   * Until Quarkus configures logging, every message of a library at any level is built and kept;
   * the database driver has one for every value that it reads.
   */
  private static void limitLogging() {
    Logger.getLogger("").setLevel(Level.WARNING);
  }

  /** The commands, with defaults from this environment. */
  static CommandLine commandLine(Map<String, String> environment) {
    var failures = new FailureHandler(environment);
    return new CommandLine(new Remit())
        .setDefaultValueProvider(new EnvironmentDefaults(environment))
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  @Override
  public Integer call() {
    spec().commandLine().usage(spec().commandLine().getErr());
    return CommandLine.ExitCode.USAGE;
  }
}
