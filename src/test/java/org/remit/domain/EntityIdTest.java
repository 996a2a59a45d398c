package org.remit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.SeededProperty;

class EntityIdTest {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  @Provide
  Arbitrary<String> almostSlugs() {
    return Arbitraries.strings().withChars("az09-`{/:A é").ofMaxLength(6);
  }

  @Provide
  Arbitrary<EntityId> ids() {
    return Combinators.combine(
            Arbitraries.of(EntityKind.class),
            Arbitraries.strings().withChars("ab1-").ofMaxLength(4).filter(EntityIdTest::isSlug))
        .as(EntityId::new);
  }

  private static boolean isSlug(String text) {
    return SLUG.matcher(text).matches();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "organisation/st-mary-s-trust",
        "Organisation/St Mary s-Trust.",
        "ORGANISATION/SAINT MARY S TRUST"
      })
  void typedIdHasReadings(String typed) {
    assertThat(EntityId.readings(typed))
        .contains(EntityId.of("organisation/st-mary-s-trust"))
        .contains(EntityId.of("organisation/saint-mary-s-trust"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "organisation/", "nonsense/nhs-england", "organisation/%", "nhs"})
  void textThatIsNoIdHasNone(String typed) {
    assertThat(EntityId.readings(typed)).isEmpty();
  }

  @SeededProperty
  void slugIsWordsWithSingleHyphensBetween(@ForAll("almostSlugs") String text) {
    assertThat(EntityId.find("person/" + text).isPresent()).isEqualTo(isSlug(text));
    if (!isSlug(text)) {
      assertThatThrownBy(() -> new EntityId(EntityKind.PERSON, text))
          .hasMessage("'%s' is no slug: lower-case letters, digits and single hyphens", text);
    }
  }

  @SeededProperty
  void idIsReadAsItIsWritten(@ForAll("ids") EntityId id) {
    assertThat(EntityId.of(id.toString())).isEqualTo(id);
    assertThat(id).hasToString(id.kind().prefix() + "/" + id.slug());
  }

  @SeededProperty
  void orderIsThatOfTheTexts(@ForAll("ids") EntityId one, @ForAll("ids") EntityId other) {
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "person", "person/", "/x", "people/x", "person/x/y", "Person/x"})
  void otherTextIsNoId(String text) {
    assertThat(EntityId.find(text)).isEmpty();
    assertThatThrownBy(() -> EntityId.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'%s' is no id: wanted kind/slug, as organisation/nhs-england", text);
  }

  @ParameterizedTest
  @EnumSource
  void prefixLeadsToItsKind(EntityKind kind) {
    assertThat(EntityKind.ofPrefix(kind.prefix())).contains(kind);
    assertThat(EntityId.of(kind.prefix() + "/x").kind()).isEqualTo(kind);
  }

  @Test
  void idIsOfOneOfTheKindsRequired() {
    var id = EntityId.of("person/x");
    assertThat(id.require(EntityKind.PERSON)).isSameAs(id);
    assertThat(id.require(EntityKind.ROLE, EntityKind.PERSON)).isSameAs(id);
    assertThatThrownBy(() -> id.require(EntityKind.ROLE, EntityKind.REFORM))
        .hasMessage("person/x is none of [ROLE, REFORM]");
  }
}
