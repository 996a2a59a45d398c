package org.remit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.SeededProperty;

class WhenTest {
  @Provide
  Arbitrary<LocalDate> days() {
    return PartialDates.days();
  }

  @Provide
  Arbitrary<When> times() {
    Arbitrary<Optional<PartialDate>> ends = new PartialDates().get().optional(0.9);
    return ends.flatMap(first -> ends.flatMap(last -> time(first, last)));
  }

  private static Arbitrary<When> time(Optional<PartialDate> first, Optional<PartialDate> last) {
    return Arbitraries.of(
        Stream.of(
                When.find(text(first) + "/" + text(last)),
                When.find(text(last) + "/" + text(first)))
            .flatMap(Optional::stream)
            .toList());
  }

  private static String text(Optional<PartialDate> end) {
    return end.map(PartialDate::text).orElse("..");
  }

  @SeededProperty
  void dateIsAllItsDays(@ForAll(supplier = PartialDates.class) PartialDate date) {
    assertThat(When.find(date.text())).contains(new When(date.first(), date.last()));
    assertThat(When.find(date + "/" + date)).isEqualTo(When.find(date.text()));
  }

  @SeededProperty
  void intervalHasTheFirstDayOfTheOneAndTheLastOfTheOther(
      @ForAll(supplier = PartialDates.class) PartialDate from,
      @ForAll(supplier = PartialDates.class) PartialDate to) {
    Optional<When> found = When.find(from + "/" + to);
    assertThat(found.isPresent()).isEqualTo(!to.last().isBefore(from.first()));
    found.ifPresent(when -> assertThat(when).isEqualTo(new When(from.first(), to.last())));
  }

  @SeededProperty
  void openEndHasNoDay(@ForAll(supplier = PartialDates.class) PartialDate date) {
    assertThat(When.find(date + "/..")).contains(new When(date.first(), LocalDate.MAX));
    assertThat(When.find("../" + date)).contains(new When(LocalDate.MIN, date.last()));
  }

  @SeededProperty
  void dayIsItsOnlyDay(@ForAll("days") LocalDate day) {
    assertThat(When.on(day)).isEqualTo(new When(day, day));
    assertThat(When.find(day.toString())).contains(When.on(day));
  }

  @SeededProperty
  void intervalThatEndsBeforeItStartsIsRefused(
      @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
    if (other.isBefore(one)) {
      assertThat(When.find(one + "/" + other)).isEmpty();
      assertThatThrownBy(() -> new When(one, other))
          .hasMessage("an interval ends before it starts: %s/%s", one, other);
    } else {
      assertThat(new When(one, other)).isEqualTo(When.find(one + "/" + other).orElseThrow());
    }
  }

  /** A day in both is the later of the first days, if there is any. */
  @SeededProperty
  void periodIsTouchedOnADayThatBothHave(
      @ForAll("times") When when, @ForAll(supplier = Periods.class) Period period) {
    LocalDate day = when.first().isAfter(period.first()) ? when.first() : period.first();
    boolean bothHaveIt = !day.isAfter(when.last()) && !day.isAfter(period.last());
    assertThat(when.touches(period)).isEqualTo(bothHaveIt);
    assertThat(when.touches(period)).isEqualTo(bothHaveIt && When.on(day).touches(period));
  }

  @SeededProperty
  void touchingIsMutual(
      @ForAll(supplier = PartialDates.class) PartialDate one,
      @ForAll(supplier = PartialDates.class) PartialDate other) {
    assertThat(when(one).touches(Period.on(other))).isEqualTo(when(other).touches(Period.on(one)));
    assertThat(when(one).touches(Period.on(other)))
        .isEqualTo(!Period.endsBefore(one, other) && !Period.endsBefore(other, one));
    assertThat(when(one).touches(Period.seen(other)))
        .isEqualTo(when(one).touches(Period.on(other)));
  }

  @SeededProperty
  void longerTimeTouchesWhatAShorterOneDoes(
      @ForAll("times") When when,
      @ForAll("times") When other,
      @ForAll(supplier = Periods.class) Period period) {
    var both =
        new When(
            when.first().isBefore(other.first()) ? when.first() : other.first(),
            when.last().isAfter(other.last()) ? when.last() : other.last());
    if (when.touches(period) || other.touches(period)) {
      assertThat(both.touches(period)).isTrue();
    }
    assertThat(When.EVER.touches(period)).isTrue();
    assertThat(when.touches(Period.ALWAYS)).isTrue();
  }

  @Test
  void everIsOpenAtBothEnds() {
    assertThat(When.find("../..")).contains(When.EVER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "2019/",
        "/2019",
        "..",
        "../",
        "/..",
        "2019/2020/2021",
        "../../..",
        "2019/...",
        "2019 / 2020",
        "today",
        "2019-13",
        "2020/2019",
        "2019-02-01/2019-01"
      })
  void otherTextIsNoTime(String text) {
    assertThat(When.find(text)).isEmpty();
  }

  private static When when(PartialDate date) {
    return When.find(date.text()).orElseThrow();
  }
}
