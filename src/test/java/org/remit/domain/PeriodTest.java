package org.remit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.WithNull;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.SeededProperty;

class PeriodTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                     |            |            | at all times known
          2022-07    |            |            | from July 2022
                     | 2013       |            | until 2013
          2013       | 2022-06-30 |            | 2013 to 30 June 2022
          2018-01    | 2018-01    |            | January 2018
                     |            | 2018-01    | in January 2018; beginning and end not known
                     |            | 2021-10-08 | on 8 October 2021; beginning and end not known
                     |            | 2011~      | about 2011; beginning and end not known
          2016       |            | 2018-01    | from 2016, still in January 2018; end not known
                     | 2020-10    | 2019       | in 2019 and until October 2020; beginning not known
          """)
  void periodIsReadInWords(
      @Nullable String from, @Nullable String to, @Nullable String seen, String text) {
    assertThat(period(from, to, seen).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                  |         | 2018-01    | 2018-01-01   | 2018-01-31
          2016    |         | 2018-01-05 | 2016-01-01   | 2018-01-05
                  | 2020-10 | 2019       | 2019-01-01   | 2020-10-31
          2016    |         | 2016-05    | 2016-01-01   | 2016-05-31
          2016-05 |         | 2016       | 2016-05-01   | 2016-12-31
          """)
  void timeAtWhichItWasSeenStandsForTheEndThatIsNotKnown(
      @Nullable String from, @Nullable String to, String seen, String first, String last) {
    assertThat(period(from, to, seen).first()).isEqualTo(first);
    assertThat(period(from, to, seen).last()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020    | 2019-12 |         | a period ends before it starts: from 2020 to 2019-12
          2019    |         | 2018-01 | a period is seen before it starts: from 2019, seen 2018-01
                  | 2017    | 2018-01 | a period is seen after it ends: to 2017, seen 2018-01
          2016    | 2019    | 2018    | a period whose ends are known is also seen: from 2016 to 2019, seen 2018
          """)
  void datesThatDoNotAgreeAreRefused(
      @Nullable String from, @Nullable String to, @Nullable String seen, String message) {
    assertThatThrownBy(() -> period(from, to, seen))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2013-04-01 |            | from 1 April 2013; had ended by 4 May 2024          | 2013-04-01 | 2013-04-01
          2013       |            | from 2013; had ended by 4 May 2024                  | 2013-01-01 | 2013-12-31
                     |            | beginning not known; had ended by 4 May 2024        | +999999999-12-31 | -999999999-01-01
          2013-04-01 | 2020-03-31 | 1 April 2013 to 31 March 2020                       | 2013-04-01 | 2020-03-31
                     | 2024-05-04 | until 4 May 2024                                    | -999999999-01-01 | 2024-05-04
                     | 2024-05-05 | beginning not known; had ended by 4 May 2024        | +999999999-12-31 | -999999999-01-01
          2024-05-04 |            | beginning not known; had ended by 4 May 2024        | +999999999-12-31 | -999999999-01-01
          2025       |            | beginning not known; had ended by 4 May 2024        | +999999999-12-31 | -999999999-01-01
          """)
  void whatIsOverHeldOnlyWhereADayIsKnown(
      @Nullable String from, @Nullable String to, String text, LocalDate first, LocalDate last) {
    Period over = period(from, to, null).over(PartialDate.of("2024-05-04"));
    assertThat(over.text()).isEqualTo(text);
    assertThat(over.first()).isEqualTo(first);
    assertThat(over.last()).isEqualTo(last);
    assertThat(over.hasEnd()).isTrue();
    assertThat(When.on(LocalDate.of(2024, 5, 5)).touches(over)).isFalse();
    assertThat(When.EVER.touches(over)).isTrue();
  }

  @Test
  void endThatIsKnownIsNotAlsoOneByWhichItHadEnded() {
    var day = PartialDate.of("2024-05-04");
    assertThatThrownBy(() -> new Period(null, PartialDate.of("2020"), null, day))
        .hasMessageContaining("a period that had ended by 2024-05-04 also has an end");
    assertThatThrownBy(() -> new Period(day, null, null, day))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Period(null, null, day, day))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @SeededProperty
  void datesAreAPeriodWhereTheyAgree(
      @ForAll(supplier = PartialDates.class) @WithNull PartialDate from,
      @ForAll(supplier = PartialDates.class) @WithNull PartialDate to,
      @ForAll(supplier = PartialDates.class) @WithNull PartialDate seen) {
    ThrowingCallable making = () -> new Period(from, to, seen);
    if (Periods.agree(from, to, seen)) {
      assertThatCode(making).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @SeededProperty
  void periodDoesNotEndBeforeItStarts(@ForAll(supplier = Periods.class) Period period) {
    assertThat(period.last()).isAfterOrEqualTo(period.first());
  }

  @SeededProperty
  void knownEndsAreTheEnds(@ForAll(supplier = Periods.class) Period period) {
    PartialDate from = period.from() == null ? period.seen() : period.from();
    PartialDate to = period.to() == null ? period.seen() : period.to();
    assertThat(period.first()).isEqualTo(from == null ? LocalDate.MIN : from.first());
    assertThat(period.last()).isEqualTo(to == null ? LocalDate.MAX : to.last());
  }

  @SeededProperty
  void oneDateIsItsDaysOnly(@ForAll(supplier = PartialDates.class) PartialDate date) {
    assertThat(Period.on(date)).isEqualTo(new Period(date, date, null));
    assertThat(Period.seen(date)).isEqualTo(new Period(null, null, date));
    for (Period period : List.of(Period.on(date), Period.seen(date))) {
      assertThat(period.first()).isEqualTo(date.first());
      assertThat(period.last()).isEqualTo(date.last());
    }
  }

  @SeededProperty
  void endingBeforeIsAnOrder(
      @ForAll(supplier = PartialDates.class) PartialDate one,
      @ForAll(supplier = PartialDates.class) PartialDate two,
      @ForAll(supplier = PartialDates.class) PartialDate three) {
    assertThat(Period.endsBefore(one, one)).isFalse();
    assertThat(Period.endsBefore(one, two) && Period.endsBefore(two, one)).isFalse();
    if (Period.endsBefore(one, two) && Period.endsBefore(two, three)) {
      assertThat(Period.endsBefore(one, three)).isTrue();
    }
  }

  @SeededProperty
  void oneEndsBeforeTheOtherWhereAllItsDaysDo(
      @ForAll(supplier = PartialDates.class) PartialDate one,
      @ForAll(supplier = PartialDates.class) PartialDate other) {
    assertThat(Period.endsBefore(one, other)).isEqualTo(one.last().isBefore(other.first()));
    assertThat(Period.endsBefore(one, PartialDate.of(one.last().plusDays(1)))).isTrue();
    assertThat(Period.endsBefore(one, PartialDate.of(one.last()))).isFalse();
  }

  private static Period period(@Nullable String from, @Nullable String to, @Nullable String seen) {
    return new Period(date(from), date(to), date(seen));
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.of(text);
  }
}
