package org.remit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.remit.domain.Fact.Event;
import org.remit.domain.Fact.Statement;
import org.remit.domain.Locator.Unit;
import org.remit.domain.term.Basis;
import org.remit.domain.term.Capacity;
import org.remit.domain.term.EventKind;
import org.remit.domain.term.IdentifierScheme;
import org.remit.domain.term.NameKind;
import org.remit.domain.term.Nature;
import org.remit.domain.term.ReformStage;
import org.remit.domain.term.RegisterStatus;
import org.remit.domain.term.RelationKind;
import org.remit.domain.term.StatementKind;
import org.remit.domain.term.SuccessionHow;

/** What each kind of fact speaks of, and what it refuses. */
class FactTest {
  private static final EntityId BODY = EntityId.of("organisation/a");
  private static final EntityId OTHER = EntityId.of("organisation/b");
  private static final EntityId TYPE = EntityId.of("body-type/t");
  private static final EntityId FUNCTION = EntityId.of("function/f");
  private static final EntityId ROLE = EntityId.of("role/r");
  private static final EntityId PERSON = EntityId.of("person/p");
  private static final EntityId REFORM = EntityId.of("reform/x");
  private static final EntityId ACT = EntityId.of("document/act");
  private static final EntityId ARTICLE = EntityId.of("document/article");
  private static final PartialDate DAY = PartialDate.of("2022-07-01");
  private static final Period ON = Period.on(DAY);
  private static final List<Citation> CITED =
      List.of(new Citation(ARTICLE, Locator.paragraph(1), null));

  static List<Arguments> facts() {
    return List.of(
        Arguments.of(name(BODY), "SUBJECT organisation/a"),
        Arguments.of(name(TYPE), "SUBJECT body-type/t"),
        Arguments.of(code(BODY), "SUBJECT organisation/a"),
        Arguments.of(existence(TYPE, null, ON), "SUBJECT body-type/t"),
        Arguments.of(classification(BODY, TYPE), "SUBJECT organisation/a, BODY_TYPE body-type/t"),
        Arguments.of(
            relation(BODY, OTHER, RelationKind.PART_OF, null, null),
            "FROM organisation/a, TO organisation/b"),
        Arguments.of(
            relation(BODY, OTHER, RelationKind.SUCCEEDED_BY, SuccessionHow.MERGER, FUNCTION),
            "FROM organisation/a, TO organisation/b, FUNCTION function/f"),
        Arguments.of(address(List.of("1 High Street"), null), "SUBJECT organisation/a"),
        Arguments.of(
            holding(ROLE, FUNCTION, null, List.of()), "HOLDER role/r, FUNCTION function/f"),
        Arguments.of(
            new Fact.Holding(
                BODY,
                FUNCTION,
                Nature.DUTY,
                Basis.DELEGATION,
                new Provision(ACT, "s. 3"),
                TYPE,
                List.of(OTHER, TYPE),
                REFORM,
                null,
                ON,
                CITED),
            "HOLDER organisation/a, FUNCTION function/f, LEGAL_BASIS document/act,"
                + " DELEGATOR body-type/t, OVER organisation/b, OVER body-type/t, REFORM reform/x"),
        Arguments.of(
            new Fact.Tenure(PERSON, ROLE, Capacity.ACTING, ON, CITED),
            "PERSON person/p, ROLE role/r"),
        Arguments.of(
            statement(null, List.of(PERSON, BODY), List.of(FUNCTION, PERSON), REFORM),
            "SPEAKER person/p, SPEAKER organisation/a, ABOUT function/f, ABOUT person/p,"
                + " REFORM reform/x, REPORTED_IN document/article"),
        Arguments.of(new Fact.Stage(REFORM, ReformStage.BILL, DAY, CITED), "REFORM reform/x"),
        Arguments.of(
            new Fact.Affects(REFORM, FUNCTION, CITED), "REFORM reform/x, AFFECTED function/f"),
        Arguments.of(event(BODY, PERSON), "PARTY organisation/a, PARTY person/p"));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void factSpeaksOfItsEntitiesAndThenOfWhatItCites(Fact fact, String mentions) {
    assertThat(text(fact.spokenOf())).isEqualTo(mentions);
    assertThat(text(fact.mentions())).isEqualTo(mentions + ", CITED document/article");
  }

  @ParameterizedTest
  @MethodSource("facts")
  void everyFactIsOfTheKindOfItsRecord(Fact fact, String mentions) {
    assertThat(fact.kind().name()).isEqualToIgnoringCase(fact.getClass().getSimpleName());
    assertThat(fact.citations()).isEqualTo(CITED);
  }

  @Test
  void everyKindHasAFactHere() {
    assertThat(facts())
        .extracting(row -> ((Fact) Objects.requireNonNull(row.get()[0])).kind())
        .containsOnly(FactKind.values());
  }

  @Test
  void documentThatIsCitedTwiceIsMentionedOnce() {
    var citations =
        List.of(
            new Citation(ARTICLE, Locator.paragraph(1), null),
            new Citation(ACT, Locator.provision("s. 3"), null),
            new Citation(ARTICLE, Locator.paragraph(2), null));
    assertThat(text(new Fact.Affects(REFORM, BODY, citations).mentions()))
        .isEqualTo(
            "REFORM reform/x, AFFECTED organisation/a, CITED document/article, CITED document/act");
  }

  @Test
  void timeOfAStatementIsTheDayItWasSaid() {
    assertThat(statement(null, List.of(PERSON), List.of(), null).period()).isEqualTo(ON);
    assertThat(
            new Statement(
                    StatementKind.CLAIMS,
                    null,
                    "Says so.",
                    null,
                    List.of(PERSON),
                    List.of(),
                    null,
                    null,
                    null,
                    ARTICLE,
                    CITED)
                .period())
        .isEqualTo(Period.ALWAYS);
  }

  @Test
  void stageLastsFromItsDay() {
    assertThat(new Fact.Stage(REFORM, ReformStage.BILL, DAY, CITED).period())
        .isEqualTo(new Period(DAY, null));
    assertThat(new Fact.Affects(REFORM, BODY, CITED).period()).isEqualTo(Period.ALWAYS);
  }

  /** A fact with one entity of a kind that it may not have. */
  static Stream<Arguments> wrongKinds() {
    return Stream.of(
        wrong(() -> name(PERSON)),
        wrong(() -> code(TYPE)),
        wrong(() -> existence(ROLE, null, ON)),
        wrong(() -> classification(TYPE, TYPE)),
        wrong(() -> classification(BODY, OTHER)),
        wrong(() -> relation(TYPE, OTHER, RelationKind.PART_OF, null, null)),
        wrong(() -> relation(BODY, TYPE, RelationKind.PART_OF, null, null)),
        wrong(() -> new Fact.Address(TYPE, List.of("1 High Street"), null, Period.ALWAYS, CITED)),
        wrong(() -> holding(PERSON, FUNCTION, null, List.of())),
        wrong(() -> holding(BODY, ROLE, null, List.of())),
        wrong(() -> holding(BODY, FUNCTION, PERSON, List.of())),
        wrong(() -> holding(BODY, FUNCTION, null, List.of(BODY, PERSON))),
        wrong(() -> new Fact.Tenure(BODY, ROLE, Capacity.ACTING, ON, CITED)),
        wrong(() -> new Fact.Tenure(PERSON, BODY, Capacity.ACTING, ON, CITED)),
        wrong(() -> statement(null, List.of(BODY, FUNCTION), List.of(), null)),
        wrong(() -> new Fact.Stage(BODY, ReformStage.BILL, DAY, CITED)),
        wrong(() -> new Fact.Affects(BODY, BODY, CITED)),
        wrong(() -> new Fact.Affects(REFORM, PERSON, CITED)),
        wrong(() -> event(BODY, FUNCTION)));
  }

  @ParameterizedTest
  @MethodSource("wrongKinds")
  void entityOfAnotherKindIsRefused(Runnable making) {
    assertThatThrownBy(making::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(" is none of [");
  }

  @Test
  void statementIsReportedInADocument() {
    assertThatThrownBy(() ->
            new Statement(
                StatementKind.CLAIMS,
                null,
                "Says so.",
                null,
                List.of(PERSON),
                List.of(),
                null,
                null,
                null,
                BODY,
                CITED))
        .hasMessage("organisation/a is none of [DOCUMENT]");
  }

  @Test
  void factWithoutACitationIsRefused() {
    assertThatThrownBy(() -> new Fact.Affects(REFORM, BODY, List.of()))
        .hasMessage("a fact needs a citation");
  }

  @Test
  void statementNeedsASpeakerAndAShortPhrase() {
    assertThatThrownBy(() -> statement(null, List.of(), List.of(), null))
        .hasMessage("a statement needs a speaker");
    String twelve = "one two three four five six seven eight nine ten eleven twelve";
    assertThat(statement(twelve, List.of(PERSON), List.of(), null).phrase()).isEqualTo(twelve);
    assertThatThrownBy(() -> statement(twelve + " more", List.of(PERSON), List.of(), null))
        .hasMessage("a phrase of 13 words, at most 12");
  }

  @Test
  void onlyASuccessionSaysHowAndForWhat() {
    assertThatThrownBy(
            () -> relation(BODY, OTHER, RelationKind.PART_OF, SuccessionHow.MERGER, null))
        .hasMessage("only a succession says how and for which function");
    assertThatThrownBy(() -> relation(BODY, OTHER, RelationKind.PART_OF, null, FUNCTION))
        .hasMessage("only a succession says how and for which function");
    assertThat(relation(BODY, OTHER, RelationKind.SUCCEEDED_BY, null, FUNCTION).forFunction())
        .isEqualTo(FUNCTION);
  }

  @Test
  void onlyTheExistenceInARegisterIsKnownUpToATime() {
    var seen = Period.seen(DAY);
    assertThat(existence(BODY, RegisterStatus.ACTIVE, seen).period()).isEqualTo(seen);
    assertThatThrownBy(() -> existence(BODY, null, seen))
        .hasMessage("an existence has ends or none; only a register's is known up to an edition");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          '',              -, an address needs a line or a postcode
          'High Street;;', -, an address has no blank lines
          """)
  void addressHasLinesOrAPostcode(String lines, @Nullable String postcode, String message) {
    assertThatThrownBy(() -> address(lines(lines), postcode)).hasMessage(message);
    assertThat(address(List.of(), "LS2 7UA").postcode()).isEqualTo("LS2 7UA");
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(";", -1));
  }

  private static String text(List<Mention> mentions) {
    return String.join(
        ", ", mentions.stream().map(one -> one.part() + " " + one.entity()).toList());
  }

  private static Arguments wrong(Runnable making) {
    return Arguments.of(making);
  }

  private static Fact name(EntityId subject) {
    return new Fact.Name(subject, "A", NameKind.OFFICIAL, ON, CITED);
  }

  private static Fact code(EntityId subject) {
    return new Fact.Identifier(subject, IdentifierScheme.ODS, "A1", ON, CITED);
  }

  private static Fact existence(EntityId subject, @Nullable RegisterStatus status, Period period) {
    return new Fact.Existence(subject, null, null, status, period, CITED);
  }

  private static Fact classification(EntityId subject, EntityId type) {
    return new Fact.Classification(subject, type, ON, CITED);
  }

  private static Fact.Relation relation(
      EntityId from,
      EntityId to,
      RelationKind kind,
      @Nullable SuccessionHow how,
      @Nullable EntityId function) {
    return new Fact.Relation(from, kind, to, how, function, ON, CITED);
  }

  private static Fact.Address address(List<String> lines, @Nullable String postcode) {
    return new Fact.Address(BODY, lines, postcode, Period.ALWAYS, CITED);
  }

  private static Fact holding(
      EntityId holder, EntityId function, @Nullable EntityId delegatedBy, List<EntityId> over) {
    return new Fact.Holding(
        holder,
        function,
        Nature.POWER,
        Basis.STATUTE,
        null,
        delegatedBy,
        over,
        null,
        null,
        ON,
        CITED);
  }

  private static Statement statement(
      @Nullable String phrase,
      List<EntityId> speakers,
      List<EntityId> about,
      @Nullable EntityId reform) {
    return new Statement(
        StatementKind.CLAIMS,
        null,
        "Says so.",
        phrase,
        speakers,
        about,
        reform,
        DAY,
        null,
        ARTICLE,
        List.of(new Citation(ARTICLE, new Locator(Unit.PARAGRAPH, "1"), null)));
  }

  private static Event event(EntityId... parties) {
    return new Event(EventKind.MERGER, "It happened.", List.of(parties), ON, CITED);
  }
}
