package org.remit.app.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The base of all commands. A command returns the exit code of the process. */
@Command(usageHelpAutoWidth = true, sortOptions = false)
abstract class RemitCommand implements Callable<Integer> {
  static final int DONE = 0;
  static final int PROBLEM = 1;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Tells what the command does and which options it has.")
  @SuppressWarnings("UnusedVariable") // picocli looks at the annotation
  private boolean help;

  @Spec private CommandSpec spec;

  final CommandSpec spec() {
    return spec;
  }

  /** For the result. */
  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Prints a line about progress or a problem to standard error. */
  final void say(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }
}
