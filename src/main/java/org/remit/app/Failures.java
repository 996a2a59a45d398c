package org.remit.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;
import org.remit.store.StoreException;
import org.remit.store.bulk.ImportRunningException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong in a sentence; only a fault of Remit itself gets a stack trace. */
record Failures(Map<String, String> environment)
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
    sentence(failure)
        .ifPresentOrElse(
            sentence -> err.println("remit: " + sentence), () -> failure.printStackTrace(err));
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Empty for what should not happen whatever the user does. */
  static Optional<String> sentence(Throwable failure) {
    return switch (failure) {
      case CannotRunException expected -> Optional.of(expected.getMessage());
      case ImportRunningException running -> Optional.ofNullable(running.getMessage());
      case StoreException database -> Optional.of(ofDatabase(database));
      case FlywayException database -> Optional.of(ofDatabase(database));
      case JdbiException database -> Optional.of(ofDatabase(database));
      case SQLException database -> Optional.of(ofDatabase(database));
      case UncheckedIOException unchecked -> sentence(Objects.requireNonNull(unchecked.getCause()));
      case NoSuchFileException file -> Optional.of("There is no " + file.getFile() + ".");
      case FileAlreadyExistsException file ->
          Optional.of("%s is a file, and a folder is wanted.".formatted(file.getFile()));
      case AccessDeniedException file ->
          Optional.of("The permissions of %s do not allow it.".formatted(file.getFile()));
      case IOException io ->
          Optional.of(
              "Reading or writing failed: %s."
                  .formatted(Objects.requireNonNullElse(io.getMessage(), "no reason is known")));
      default -> Optional.empty();
    };
  }

  private static String ofDatabase(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return "The database does not do what it should: " + cause.getMessage();
  }
}
