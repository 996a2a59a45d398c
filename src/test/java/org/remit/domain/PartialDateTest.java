package org.remit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.SeededProperty;

class PartialDateTest {
  @Provide
  Arbitrary<LocalDate> days() {
    return PartialDates.days();
  }

  @SeededProperty
  void textIsKeptAsItWasRead(@ForAll(supplier = PartialDates.class) PartialDate date) {
    assertThat(PartialDate.find(date.text())).contains(date);
    assertThat(date).hasToString(date.text());
  }

  @SeededProperty
  void dayIsWrittenAsItIsRead(@ForAll("days") LocalDate day) {
    assertThat(PartialDate.of(day)).isEqualTo(PartialDate.of(day.toString()));
    assertThat(PartialDate.of(day).first()).isEqualTo(day);
    assertThat(PartialDate.of(day).last()).isEqualTo(day);
  }

  @SeededProperty
  void monthHasAllItsDays(@ForAll("days") LocalDate day) {
    var month = PartialDate.of(day.toString().substring(0, 7));
    assertThat(month.first()).isEqualTo(day.withDayOfMonth(1));
    assertThat(month.last()).isEqualTo(YearMonth.from(day).atEndOfMonth());
  }

  @SeededProperty
  void yearHasAllItsDays(@ForAll("days") LocalDate day) {
    var year = PartialDate.of(day.toString().substring(0, 4));
    assertThat(year.first()).isEqualTo(LocalDate.of(day.getYear(), 1, 1));
    assertThat(year.last()).isEqualTo(LocalDate.of(day.getYear(), 12, 31));
  }

  @SeededProperty
  void aboutMeansTheSameDays(@ForAll(supplier = PartialDates.class) PartialDate date) {
    Assume.that(!date.text().endsWith("~"));
    var about = PartialDate.of(date + "~");
    assertThat(about.first()).isEqualTo(date.first());
    assertThat(about.last()).isEqualTo(date.last());
    assertThat(about).isNotEqualTo(date);
    assertThat(about.words()).isEqualTo("about " + date.words());
  }

  /**
   * Texts of the characters of dates: almost all are none, and those that are begin with a year.
   */
  @SeededProperty
  void textThatIsNoDateIsRefused(@ForAll @CharRange(from = '-', to = '9') String text) {
    if (!text.matches("[0-9]{4}(-[0-9]{2}){0,2}")) {
      assertThat(PartialDate.find(text)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "~",
        "2022 ",
        " 2022",
        "22",
        "02022",
        "2022-",
        "2022-7",
        "2022-07-1",
        "2022-13",
        "2022-00",
        "2022-02-29",
        "2022-02-30",
        "2022-04-31",
        "2022-01-00",
        "2022/07",
        "20220701",
        "2022~~",
        "~2022",
        "2022?",
        "2022~-07",
        "-2022",
        "+2022",
        "2022-07-01T00:00",
        "2022\n",
        "..",
        "٢٠٢٢"
      })
  void whatIsNoDayOfTheCalendarIsRefused(String text) {
    assertThat(PartialDate.find(text)).isEmpty();
    assertThatThrownBy(() -> PartialDate.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'%s' is no date: wanted 2022-07-01, 2022-07, 2022 or 2022~", text);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2022-07-01,  1 July 2022,        on 1 July 2022
          2022-07,     July 2022,          in July 2022
          2022,        2022,               in 2022
          2024-02-29,  29 February 2024,   on 29 February 2024
          2022-07-01~, about 1 July 2022,  about 1 July 2022
          2022-07~,    about July 2022,    about July 2022
          2022~,       about 2022,         about 2022
          """)
  void dateIsReadInWords(String text, String words, String wordsOfTime) {
    assertThat(PartialDate.of(text).words()).isEqualTo(words);
    assertThat(PartialDate.of(text).wordsOfTime()).isEqualTo(wordsOfTime);
  }
}
