package org.remit.app.command;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Reads options from environment variables: {@code --no-import} from REMIT_NO_IMPORT. */
record EnvironmentDefaults(Map<String, String> environment) implements IDefaultValueProvider {
  /** The variable of an option. */
  static String variable(OptionSpec option) {
    return "REMIT_"
        + option.longestName().replaceFirst("^--", "").replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** An empty variable counts as missing; compose files write a missing one so. */
  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp()) {
      return null;
    }
    String value = environment.get(variable(option));
    return value == null || value.isBlank() ? null : value;
  }
}
