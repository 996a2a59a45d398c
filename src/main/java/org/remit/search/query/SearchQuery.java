package org.remit.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.remit.search.index.Fields;
import org.remit.search.index.SearchKind;
import org.remit.search.query.QueryUnit.Alternative;
import org.remit.search.query.QueryUnit.Word;

/**
 * Builds Lucene queries from units. A match scores by its words, and above all by the step it
 * stands on: the query is its whole name; its acronym or code; another whole name; all words are in
 * its names; they are somewhere. The steps are far apart, so that no number of words lifts a match
 * from one to the next.
 */
final class SearchQuery {
  private static final float WHOLE_NAME = 1_000;
  private static final float ACRONYM_OR_CODE = 900;
  private static final float OTHER_WHOLE_NAME = 800;
  private static final float ENTITY_NAMED_SO = 300;
  private static final float REFORM_NAMED_SO = 250;
  private static final float DOCUMENT_NAMED_SO = 200;
  private static final float GOES_ON = 3;

  private static final float TIE = 0.2f;
  private static final float PHRASE = 2;
  private static final int LONGEST_PHRASE = 16;

  private static final List<TextField> EVERYWHERE =
      List.of(
          new TextField(Fields.NAME, 2),
          new TextField(Fields.OTHER, 1.5f),
          new TextField(Fields.RELATED, 0.3f),
          new TextField(Fields.BODY, 0.5f));
  private static final List<TextField> NAMES = EVERYWHERE.subList(0, 2);
  private static final List<TextField> NAMES_AND_RELATED = EVERYWHERE.subList(0, 3);

  private final QueryText text;
  private final List<QueryUnit> needed;
  private final List<QueryUnit> optional;

  private record TextField(String name, float weight) {}

  SearchQuery(QueryText text, List<QueryUnit> units) {
    this.text = text;
    boolean onlyStops = units.stream().allMatch(QueryUnit::stop);
    needed = units.stream().filter(unit -> onlyStops || !unit.stop()).toList();
    optional = units.stream().filter(unit -> !onlyStops && unit.stop()).toList();
  }

  /** How many units a full match has. */
  int units() {
    return needed.size();
  }

  /** What has at least so many of the units, in any field. */
  Query matching(int atLeast) {
    var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(atLeast);
    needed.forEach(unit -> query.add(unit(unit, EVERYWHERE), Occur.SHOULD));
    return query.build();
  }

  /** The same, scored. */
  Query scored(int atLeast) {
    var query = new BooleanQuery.Builder().add(matching(atLeast), Occur.MUST);
    optional.forEach(unit -> query.add(unit(unit, EVERYWHERE), Occur.SHOULD));
    phrases().forEach(phrase -> query.add(phrase, Occur.SHOULD));
    steps().forEach(step -> query.add(step, Occur.SHOULD));
    query.add(constant(new TermQuery(new Term(Fields.CURRENT, Fields.YES)), GOES_ON), Occur.SHOULD);
    return query.build();
  }

  /** The words that are looked up in names and codes as they are, not by their stems. */
  Stream<String> plainWords() {
    return needed.stream()
        .flatMap(unit -> unit.alternatives().stream())
        .filter(way -> way.words().size() == 1 || !way.together())
        .flatMap(way -> way.words().stream())
        .map(Word::plain);
  }

  /** Only the text that a match consists of, to show it. */
  Query marking() {
    return matching(0);
  }

  private Stream<Query> steps() {
    Query namedSo = namedSo();
    return Stream.of(
        constant(whole(Fields.NAME_WHOLE), WHOLE_NAME),
        constant(
            new DisjunctionMaxQuery(
                List.of(new TermQuery(new Term(Fields.ACRONYM, text.stems())), whole(Fields.CODE)),
                0),
            ACRONYM_OR_CODE),
        constant(whole(Fields.OTHER_WHOLE), OTHER_WHOLE_NAME),
        constant(
            new BooleanQuery.Builder()
                .add(namedSo, Occur.FILTER)
                .add(kinds(Set.of(SearchKind.REFORM, SearchKind.DOCUMENT)), Occur.MUST_NOT)
                .build(),
            ENTITY_NAMED_SO),
        constant(ofKinds(namedSo, SearchKind.REFORM), REFORM_NAMED_SO),
        constant(ofKinds(namedSo, SearchKind.DOCUMENT), DOCUMENT_NAMED_SO));
  }

  private TermQuery whole(String field) {
    return new TermQuery(new Term(field, text.folded()));
  }

  /** All units are in its names or those of what it belongs to, and one at least in its own. */
  private Query namedSo() {
    if (needed.size() == 1) {
      // The same, said once: of thousands that match each is asked.
      return unit(needed.getFirst(), NAMES);
    }
    var all = new BooleanQuery.Builder();
    needed.forEach(unit -> all.add(unit(unit, NAMES_AND_RELATED), Occur.MUST));
    var own = new BooleanQuery.Builder();
    needed.forEach(unit -> own.add(unit(unit, NAMES), Occur.SHOULD));
    return all.add(own.build(), Occur.MUST).build();
  }

  private Stream<Query> phrases() {
    List<Word> words =
        Stream.concat(needed.stream(), optional.stream())
            .flatMap(unit -> unit.typed().stream())
            .toList();
    if (words.size() < 2 || words.size() > LONGEST_PHRASE) {
      return Stream.empty();
    }
    return EVERYWHERE.stream()
        .map(field -> new BoostQuery(phrase(field.name(), words, 1), PHRASE * field.weight()));
  }

  private static Query unit(QueryUnit unit, List<TextField> fields) {
    List<Query> ways = unit.alternatives().stream().map(way -> alternative(way, fields)).toList();
    return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
  }

  private static Query alternative(Alternative way, List<TextField> fields) {
    if (way.words().size() == 1) {
      return word(way.words().getFirst(), fields);
    }
    if (way.together()) {
      return inAnyOf(fields, field -> phrase(field, way.words(), 0));
    }
    var all = new BooleanQuery.Builder();
    way.words().forEach(word -> all.add(word(word, fields), Occur.MUST));
    return all.build();
  }

  /** A word in the form it was typed, or as a code, is worth a little more than another form. */
  private static Query word(Word word, List<TextField> fields) {
    List<Query> ways = new ArrayList<>();
    for (TextField field : fields) {
      ways.add(new BoostQuery(new TermQuery(new Term(field.name(), word.stem())), field.weight()));
    }
    ways.add(new TermQuery(new Term(Fields.WORD, word.plain())));
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private static Query inAnyOf(
      List<TextField> fields, java.util.function.Function<String, Query> query) {
    List<Query> ways = new ArrayList<>();
    for (TextField field : fields) {
      ways.add(new BoostQuery(query.apply(field.name()), field.weight()));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private static Query phrase(String field, List<Word> words, int slop) {
    return new PhraseQuery(slop, field, words.stream().map(Word::stem).toArray(String[]::new));
  }

  private static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }

  private static Query ofKinds(Query query, SearchKind... kinds) {
    return new BooleanQuery.Builder()
        .add(query, Occur.FILTER)
        .add(kinds(Set.of(kinds)), Occur.FILTER)
        .build();
  }

  /** Things of one of these kinds. */
  static Query kinds(Set<SearchKind> kinds) {
    List<BytesRef> names = kinds.stream().map(kind -> new BytesRef(kind.name())).toList();
    return new TermInSetQuery(Fields.KIND, names);
  }
}
