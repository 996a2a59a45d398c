package org.remit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;

/** The arrows of ARCHITECTURE.md, which point only downwards. */
@AnalyzeClasses(packages = "org.remit", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  /** Each package, and the other packages of Remit that it may use. */
  private static final Map<String, List<String>> MAY_USE =
      Map.of(
          "domain", List.of(),
          "texts", List.of("domain"),
          "records", List.of("domain", "texts"),
          "ods", List.of("domain"),
          "store", List.of("domain"),
          "search", List.of("domain"),
          "release", List.of("domain", "texts", "records", "ods", "store", "search"),
          "graphql", List.of("domain", "store", "search", "release"),
          "http", List.of("domain", "store", "search", "release", "graphql"),
          "app",
              List.of(
                  "domain", "texts", "records", "ods", "store", "search", "release", "graphql",
                  "http"));

  /** The same for packages within one of those, which the list above leaves free. */
  private static final Map<String, List<String>> WITHIN =
      Map.of(
          "ods", List.of("ods.csv", "ods.json", "ods.file", "ods.row"),
          "ods.csv", List.of("ods.file", "ods.row"),
          "ods.json", List.of("ods.file", "ods.row"),
          "ods.file", List.of("ods.row"),
          "ods.row", List.of());

  @ArchTest
  static final ArchRule everyPackageUsesOnlyWhatItMay =
      classes()
          .should(
              new ArchCondition<JavaClass>("use only the packages that theirs may use") {
                @Override
                public void check(JavaClass from, ConditionEvents events) {
                  from.getDirectDependenciesFromSelf().stream()
                      .filter(dependency -> !may(from, dependency.getTargetClass()))
                      .forEach(dependency ->
                          events.add(
                              SimpleConditionEvent.violated(from, dependency.getDescription())));
                }
              });

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.remit.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theVocabularyNeedsNothingButTheJdk =
      noClasses()
          .that()
          .resideInAPackage("org.remit.domain..")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.not(
                  resideInAnyPackage("java..", "org.jspecify..", "org.remit.domain..")));

  @ArchTest
  static final ArchRule noPackageIsNamedAfterNothing =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..common..", "..dto..", "..impl..", "..service..");

  @ArchTest
  static final ArchRule nothingIsInjectedIntoAField =
      com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  private static boolean may(JavaClass from, JavaClass to) {
    String user = part(from);
    String used = part(to);
    if (used.isEmpty() || used.equals(user)) {
      return true;
    }
    String top = top(user);
    if (!top.equals(top(used))) {
      return MAY_USE.getOrDefault(top, List.of()).contains(top(used));
    }
    return !WITHIN.containsKey(user) || WITHIN.getOrDefault(user, List.of()).contains(used);
  }

  /** The name of the package below org.remit, {@code ods.csv}; empty for classes of others. */
  private static String part(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith("org.remit.") ? name.substring("org.remit.".length()) : "";
  }

  private static String top(String part) {
    return part.split("\\.", 2)[0];
  }
}
