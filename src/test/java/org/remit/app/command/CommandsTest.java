package org.remit.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class CommandsTest {
  private static final Path HELP = Path.of("src/main/resources/org/remit/app/command/help.txt");

  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  private static Stream<OptionSpec> options() {
    return commands(Remit.commandLine(Map.of()))
        .flatMap(command -> command.getCommandSpec().options().stream())
        .filter(option -> !option.usageHelp());
  }

  private static Stream<CommandLine> commands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(CommandsTest::commands));
  }

  @ParameterizedTest
  @MethodSource("options")
  void readmeTellsEveryOptionAndItsVariable(OptionSpec option) throws IOException {
    assertThat(Files.readString(Path.of("README.md")))
        .contains("| `%s".formatted(option.longestName()))
        .contains("| `%s".formatted(EnvironmentDefaults.variable(option)));
  }

  @ParameterizedTest
  @MethodSource("options")
  void everyOptionCanBeGivenAsItsVariable(OptionSpec option) {
    String value =
        option.typeInfo().isBoolean()
            ? "true"
            : option.typeInfo().getType().equals(LocalDate.class) ? "2026-02-01" : "7";
    Map<String, String> environment = Map.of(EnvironmentDefaults.variable(option), value);
    CommandLine remit = Remit.commandLine(environment);
    CommandLine command =
        commands(remit)
            .filter(same -> same.getCommandName().equals(option.command().name()))
            .findFirst()
            .orElseThrow();
    String[] names = command.getCommandSpec().qualifiedName(" ").split(" ", -1);
    remit.parseArgs(
        Stream.concat(
                Stream.of(names).skip(1),
                Stream.generate(() -> "x").limit(requiredPositional(command)))
            .toArray(String[]::new));
    assertThat(command.getCommandSpec().findOption(option.longestName()).<Object>getValue())
        .hasToString(value);
  }

  private static long requiredPositional(CommandLine command) {
    return command.getCommandSpec().positionalParameters().stream()
        .filter(CommandLine.Model.ArgSpec::required)
        .count();
  }

  @Test
  void helpOfTheLauncherIsThatOfTheCommands() throws IOException {
    assertThat(Remit.commandLine(Map.of()).setUsageHelpWidth(80).getUsageMessage())
        .isEqualTo(Files.readString(HELP));
  }

  @Test
  void helpOfTheImportIsBrokenWhereTheLinesEnd() {
    assertThat(help("ods"))
        .startsWith(
            """
            Usage: remit import ods [OPTIONS] FILE|FOLDER|ZIP...
            Imports files of the NHS Organisation Data Service.
            These are CSV sets (etr, ets, eccg, epraccur, ...), membership history
            (epcmem), ORD and FHIR JSON. Each is known by its content. A server that runs
            takes up the new release by itself.
            """)
        .contains(
            """
                  --as-at=DATE         The day the files tell of, as 2026-02-01. Left out,
                                         it is the day that each states, or else the latest
                                         in it, unless something shows that the file is of
                                         another.
            """);
  }

  @Test
  void helpOfTheSourcesIsASentenceEach() {
    assertThat(help("import"))
        .endsWith(
            """
            Commands:
              records  Imports the records.
              ods      Imports files of the NHS Organisation Data Service.
            """);
  }

  private static String help(String name) {
    return commands(Remit.commandLine(Map.of()))
        .filter(command -> command.getCommandName().equals(name))
        .findFirst()
        .orElseThrow()
        .setUsageHelpWidth(80)
        .getUsageMessage();
  }

  @Test
  void unknownCommandIsNotUnderstood() {
    assertThat(run(Map.of(), "imprt")).isEqualTo(2);
    assertThat(err)
        .hasToString(
            """
            remit: 'imprt' is not known here.
            Did you mean: remit import?
            """);
  }

  @Test
  void unknownOptionIsNotUnderstood() {
    assertThat(run(Map.of(), "check", "--frob")).isEqualTo(2);
    assertThat(err)
        .hasToString(
            """
            remit: '--frob' is not known here.
            'remit check --help' tells what can be written.
            """);
  }

  @Test
  void importWithoutASourceIsNotUnderstood() {
    assertThat(run(Map.of(), "import")).isEqualTo(2);
    assertThat(err.toString())
        .contains("Which source? Write remit import records, or remit import ods FILE.");
  }

  @Test
  void wrongValueInAVariableIsToldWithTheVariable() {
    assertThat(run(Map.of("REMIT_PORT", "many"), "serve")).isEqualTo(2);
    assertThat(err.toString())
        .contains("'many' is no whole number")
        .contains("It stands in the environment variable REMIT_PORT.");
  }

  @Test
  void portOutOfRangeIsNotUnderstood() {
    assertThat(run(Map.of(), "serve", "--port", "99999")).isEqualTo(2);
    assertThat(err.toString()).contains("99999 is no port from 0 to 65535");
  }

  @ParameterizedTest
  @ValueSource(strings = {"remit.example", "ftp://remit.example", "https://", "https://a b"})
  void publicAddressThatIsNoneIsNotUnderstood(String url) {
    assertThat(run(Map.of(), "serve", "--public-url", url)).isEqualTo(2);
    assertThat(err.toString())
        .contains("'%s' is no address as https://remit.example".formatted(url));
  }

  @Test
  void emptyVariableIsNone() {
    CommandLine serve = new CommandLine(new ServeCommand());
    serve.setDefaultValueProvider(new EnvironmentDefaults(Map.of("REMIT_TEXTS", "")));
    serve.parseArgs();
    assertThat(serve.getCommandSpec().findOption("--texts").<Object>getValue()).isNull();
  }

  @Test
  void flagIsSetWhereItsVariableSetsItToo() {
    CommandLine serve = new CommandLine(new ServeCommand());
    serve.setDefaultValueProvider(new EnvironmentDefaults(Map.of("REMIT_NO_IMPORT", "true")));
    serve.parseArgs("--no-import");
    assertThat(serve.getCommandSpec().findOption("--no-import").<Object>getValue()).isEqualTo(true);
  }

  @Test
  void recordsThatAreNotThereAreAProblem() {
    Path nowhere = folder.resolve("nowhere");
    assertThat(run(Map.of(), "check", nowhere.toString())).isEqualTo(1);
    assertThat(err)
        .hasToString(
            "remit: There is no folder %s to read records from; name one.\n".formatted(nowhere));
  }

  @Test
  void portInUseIsToldBeforeAnythingIsDone() throws IOException {
    try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(socket.getLocalPort());
      Path data = folder.resolve("data");
      assertThat(run(Map.of(), "serve", "--port", port, "--data", data.toString())).isEqualTo(1);
      assertThat(err.toString())
          .startsWith("remit: Port %s of 127.0.0.1 cannot be had".formatted(port))
          .contains("choose another port with --port or REMIT_PORT");
      assertThat(data).doesNotExist();
    }
  }

  private int run(Map<String, String> environment, String... arguments) {
    return Remit.commandLine(environment).setErr(new PrintWriter(err)).execute(arguments);
  }
}
