package org.remit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of ARCHITECTURE.md, which point only upwards in this table. */
@AnalyzeClasses(packages = "org.remit", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  /**
   * A row for each package below org.remit: its name, and the packages that it may use, {@code
   * store..} being store and the packages below it. A row uses rows above it only.
   */
  private static final Map<String, List<String>> MAY_USE =
      rows(
          """
          domain.term    ->
          domain         -> domain.term
          lock           ->
          texts          -> domain..
          records.yaml   -> domain..
          records.fact   -> domain.. texts records.yaml
          records.rule   -> domain.. texts records.yaml records.fact
          records        -> domain.. texts records..
          ods.row        -> domain..
          ods.file       -> domain.. ods.row
          ods.csv        -> domain.. ods.row ods.file
          ods.json       -> domain.. ods.row ods.file
          ods            -> domain.. ods.file ods.csv ods.json
          store          -> domain..
          store.bulk     -> domain.. store
          store.row      -> domain.. store
          store.read     -> domain.. store store.row
          search.index   -> domain.. lock
          search.query   -> domain.. texts search.index
          imports        -> domain.. store.bulk
          register.set   -> domain.. ods.row store store.bulk
          register.code  -> domain.. ods.row store.bulk register.set
          register       -> domain.. ods.. store.bulk imports register.set register.code
          release        -> domain.. texts records.. store.. search.. imports register..
          graphql.engine -> domain.. store.. search.. release
          graphql.page   -> domain.. store.. graphql.engine
          graphql.input  -> domain.. search.. release graphql.engine
          graphql.type   -> domain.. store.. graphql.engine graphql.input
          graphql.fact   -> domain.. store.. graphql.engine graphql.input graphql.type
          graphql.query  -> domain.. store.. search.. register.set release graphql..
          http           -> store.. search.. release
          http.cache     -> domain.. http
          http.graphql   -> store.. release graphql.. http http.cache
          http.page      -> domain.. store.. search.. release http http.cache http.graphql
          http.file      -> http http.page
          app            -> store store.bulk
          app.postgres   -> lock store.. app
          app.server     -> store.. search.. imports release http.page app app.postgres
          app.command    -> domain.. texts records ods ods.file store.. search.. imports register.. release app..
          """);

  /** As many as a reader takes in at once, package-info.java not counted. */
  private static final int MOST_FILES = 27;

  private static final String PACKAGE_INFO = "package-info.java";
  private static final Path PAGE = Path.of("ARCHITECTURE.md");
  private static final Path SOURCES = Path.of("src/main/java/org/remit");

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
  static final ArchRule theVocabularyNeedsNothingButTheJdk =
      noClasses()
          .that()
          .resideInAPackage("org.remit.domain..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.not(
                  resideInAnyPackage("java..", "org.jspecify..", "org.remit.domain..")));

  @ArchTest
  static final ArchRule importsNeedNeitherQuarkusNorHibernate =
      noClasses()
          .that()
          .resideInAPackage("org.remit.store.bulk..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("io.quarkus..", "org.hibernate..", "jakarta.."));

  @ArchTest
  static final ArchRule noPackageIsNamedAfterNothing =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..common..", "..dto..", "..impl..", "..service..");

  @ArchTest
  static final ArchRule nothingIsInjectedIntoAField =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @Test
  void everyPackageHasARow() throws IOException {
    assertThat(MAY_USE.keySet()).containsExactlyInAnyOrderElementsOf(files().keySet());
  }

  /** So there are no cycles. */
  @Test
  void everyRowUsesRowsAboveItOnly() {
    var above = new ArrayList<String>();
    var notAbove = new TreeMap<String, List<String>>();
    MAY_USE.forEach((name, used) -> {
      used.stream()
          .filter(one -> !above.containsAll(othersIn(one, name)))
          .forEach(one -> notAbove.computeIfAbsent(name, _ -> new ArrayList<>()).add(one));
      above.add(name);
    });
    assertThat(notAbove).isEmpty();
  }

  @Test
  void everyPackageTellsWhatItIsFor() throws IOException {
    assertThat(files())
        .allSatisfy((name, files) ->
            assertThat(files.stream().filter(file -> file.endsWith(PACKAGE_INFO)))
                .as(name)
                .singleElement()
                .satisfies(
                    file -> assertThat(file).content().startsWith("/**").contains("@NullMarked")));
  }

  @Test
  void noPackageHasMoreFilesThanAReaderTakesIn() throws IOException {
    var tooLarge = new TreeMap<String, Integer>();
    files()
        .forEach((name, files) -> {
          int classes = files.size() - 1;
          if (classes > MOST_FILES) {
            tooLarge.put(name, classes);
          }
        });
    assertThat(tooLarge).as("packages of more than %d files", MOST_FILES).isEmpty();
  }

  @Test
  void pageOnTheArchitectureHasTheSameRows() throws IOException {
    var rows = new LinkedHashMap<String, List<String>>();
    Pattern.compile("^\\| `([a-z.]+)` \\|.*\\|(.*)\\|$", Pattern.MULTILINE)
        .matcher(Files.readString(PAGE))
        .results()
        .forEach(row -> rows.put(row.group(1), words(row.group(2).replace("`", ""))));
    assertThat(rows).containsExactlyEntriesOf(MAY_USE);
  }

  @Test
  void filesNamedThereExist() throws IOException {
    assertThat(
            Pattern.compile("`([\\w/-]+/[\\w-]+\\.[a-z]+)`")
                .matcher(Files.readString(PAGE))
                .results()
                .map(file -> file.group(1)))
        .isNotEmpty()
        .allMatch(file -> Files.exists(SOURCES.resolve(file)) || Files.exists(Path.of(file)));
  }

  private static List<String> words(String text) {
    return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  private static Map<String, List<String>> rows(String table) {
    var rows = new LinkedHashMap<String, List<String>>();
    table
        .lines()
        .forEach(line -> {
          String[] sides = line.split("->", 2);
          rows.put(sides[0].strip(), words(sides[1]));
        });
    return rows;
  }

  private static boolean may(JavaClass from, JavaClass to) {
    String user = name(from);
    String used = name(to);
    return used.isEmpty()
        || used.equals(user)
        || MAY_USE.getOrDefault(user, List.of()).stream().anyMatch(one -> isIn(used, one));
  }

  private static List<String> othersIn(String outer, String name) {
    return MAY_USE.keySet().stream().filter(row -> isIn(row, outer) && !row.equals(name)).toList();
  }

  private static boolean isIn(String name, String used) {
    String outer = used.replace("..", "");
    return name.equals(outer) || (used.endsWith("..") && name.startsWith(outer + "."));
  }

  /** The name of the package below org.remit; empty for classes of others. */
  private static String name(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith("org.remit.") ? name.substring("org.remit.".length()) : "";
  }

  /** The source files of each package that has a class. */
  private static Map<String, List<Path>> files() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      Map<String, List<Path>> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .collect(
                  groupingBy(
                      file -> SOURCES.relativize(file.getParent()).toString().replace('/', '.')));
      packages.values().removeIf(all -> all.stream().allMatch(one -> one.endsWith(PACKAGE_INFO)));
      return packages;
    }
  }
}
