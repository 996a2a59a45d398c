package org.remit.records.yaml;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The types of plain scalars: those of the core schema of YAML 1.2 that a record needs, in the one
 * form in which a number or a truth value is written. Everything else is text, as it stands: dates,
 * {@code yes}, {@code 010}, {@code 1E5}.
 */
final class CoreSchemaResolver extends Resolver {
  private static final Pattern TRUTH = Pattern.compile("true|false");
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]*");
  private static final Pattern NOTHING = Pattern.compile("~|null|Null|NULL|");

  @Override
  protected void addImplicitResolvers() {
    addImplicitResolver(Tag.BOOL, TRUTH, "tf");
    addImplicitResolver(Tag.INT, WHOLE, "-0123456789");
    addImplicitResolver(Tag.NULL, NOTHING, "~nN\0");
    addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
  }
}
