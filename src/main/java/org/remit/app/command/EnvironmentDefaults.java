package org.remit.app.command;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Lets every option be given as an environment variable: {@code --no-import} as REMIT_NO_IMPORT.
 */
record EnvironmentDefaults(Map<String, String> environment) implements IDefaultValueProvider {
  /** The variable of an option. */
  static String variable(OptionSpec option) {
    return "REMIT_"
        + option.longestName().replaceFirst("^--", "").replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** An empty variable counts as none, since it is how compose files write none. */
  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp()) {
      return null;
    }
    String value = environment.get(variable(option));
    return value == null || value.isBlank() ? null : value;
  }
}
