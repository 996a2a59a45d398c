package org.remit.app.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import org.remit.app.FailureSentence;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports failures in a sentence; only a fault of Remit itself has a stack trace. */
record FailureHandler(Map<String, String> environment)
    implements IParameterExceptionHandler, IExecutionExceptionHandler {
  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("remit: " + sentence(failure));
    variableAtFault(failure)
        .ifPresent(
            variable -> err.println("It stands in the environment variable " + variable + "."));
    if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
      err.println("'%s --help' tells what can be written.".formatted(name(command)));
    }
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static String sentence(ParameterException failure) {
    return failure instanceof UnmatchedArgumentException unmatched
        ? "'%s' is not known here.".formatted(String.join(" ", unmatched.getUnmatched()))
        : String.valueOf(failure.getMessage()).replace("is not an int", "is no whole number") + ".";
  }

  private Optional<String> variableAtFault(ParameterException failure) {
    String value = failure.getValue();
    return Optional.ofNullable(failure.getArgSpec())
        .filter(OptionSpec.class::isInstance)
        .map(option -> EnvironmentDefaults.variable((OptionSpec) option))
        .filter(variable -> value != null && value.equals(environment.get(variable)));
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    FailureSentence.of(failure)
        .ifPresentOrElse(
            sentence -> err.println("remit: " + sentence), () -> failure.printStackTrace(err));
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }
}
