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
import org.remit.search.query.QueryClause.Alternative;
import org.remit.search.query.QueryClause.Word;

/**
 * Builds Lucene queries from clauses. A match scores by its words, and above all by its tier: the
 * query is its whole name; its acronym or code; another whole name; all clauses are in its names;
 * they are somewhere. The scores of the tiers are far apart, so that no number of words lifts a
 * match from one to the next.
 */
final class QueryBuilder {
  private static final float WHOLE_NAME = 1_000;
  private static final float ACRONYM_OR_CODE = 900;
  private static final float OTHER_WHOLE_NAME = 800;
  private static final float ENTITY_NAMES = 300;
  private static final float REFORM_NAMES = 250;
  private static final float DOCUMENT_NAMES = 200;
  private static final float CURRENT_BOOST = 3;

  private static final float TIE_BREAKER = 0.2f;
  private static final float PHRASE = 2;
  private static final int LONGEST_PHRASE = 16;

  private static final List<TextField> ALL_FIELDS =
      List.of(
          new TextField(Fields.NAME, 2),
          new TextField(Fields.OTHER, 1.5f),
          new TextField(Fields.RELATED, 0.3f),
          new TextField(Fields.BODY, 0.5f));
  private static final List<TextField> NAMES = ALL_FIELDS.subList(0, 2);
  private static final List<TextField> NAMES_AND_RELATED = ALL_FIELDS.subList(0, 3);

  private final QueryText text;
  private final List<QueryClause> required;
  private final List<QueryClause> optional;

  private record TextField(String name, float weight) {}

  QueryBuilder(QueryText text, List<QueryClause> clauses) {
    this.text = text;
    boolean onlyStops = clauses.stream().allMatch(QueryClause::stop);
    required = clauses.stream().filter(clause -> onlyStops || !clause.stop()).toList();
    optional = clauses.stream().filter(clause -> !onlyStops && clause.stop()).toList();
  }

  /** How many clauses a full match has. */
  int clauses() {
    return required.size();
  }

  /** Matches what has at least so many of the clauses, in any field. */
  Query matching(int atLeast) {
    var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(atLeast);
    required.forEach(clause -> query.add(clause(clause, ALL_FIELDS), Occur.SHOULD));
    return query.build();
  }

  /** The same, scored. */
  Query scored(int atLeast) {
    var query = new BooleanQuery.Builder().add(matching(atLeast), Occur.MUST);
    optional.forEach(clause -> query.add(clause(clause, ALL_FIELDS), Occur.SHOULD));
    phrases().forEach(phrase -> query.add(phrase, Occur.SHOULD));
    tiers().forEach(tier -> query.add(tier, Occur.SHOULD));
    query.add(
        constant(new TermQuery(new Term(Fields.CURRENT, Fields.YES)), CURRENT_BOOST), Occur.SHOULD);
    return query.build();
  }

  /** The words that are looked up in names and codes unstemmed. */
  Stream<String> plainWords() {
    return required.stream()
        .flatMap(clause -> clause.alternatives().stream())
        .filter(alternative -> alternative.words().size() == 1 || !alternative.phrase())
        .flatMap(alternative -> alternative.words().stream())
        .map(Word::plain);
  }

  /** Matches the words to highlight. */
  Query unscored() {
    return matching(0);
  }

  private Stream<Query> tiers() {
    Query inNames = inNames();
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
                .add(inNames, Occur.FILTER)
                .add(kinds(Set.of(SearchKind.REFORM, SearchKind.DOCUMENT)), Occur.MUST_NOT)
                .build(),
            ENTITY_NAMES),
        constant(ofKinds(inNames, SearchKind.REFORM), REFORM_NAMES),
        constant(ofKinds(inNames, SearchKind.DOCUMENT), DOCUMENT_NAMES));
  }

  private TermQuery whole(String field) {
    return new TermQuery(new Term(field, text.folded()));
  }

  /** All clauses are in its names or in related names, and at least one in its own. */
  private Query inNames() {
    if (required.size() == 1) {
      // The same query in a simpler form, which is evaluated for each of thousands of matches.
      return clause(required.getFirst(), NAMES);
    }
    var all = new BooleanQuery.Builder();
    required.forEach(clause -> all.add(clause(clause, NAMES_AND_RELATED), Occur.MUST));
    var own = new BooleanQuery.Builder();
    required.forEach(clause -> own.add(clause(clause, NAMES), Occur.SHOULD));
    return all.add(own.build(), Occur.MUST).build();
  }

  private Stream<Query> phrases() {
    List<Word> words =
        Stream.concat(required.stream(), optional.stream())
            .flatMap(clause -> clause.typed().stream())
            .toList();
    if (words.size() < 2 || words.size() > LONGEST_PHRASE) {
      return Stream.empty();
    }
    return ALL_FIELDS.stream()
        .map(field -> new BoostQuery(phrase(field.name(), words, 1), PHRASE * field.weight()));
  }

  private static Query clause(QueryClause clause, List<TextField> fields) {
    List<Query> disjuncts =
        clause.alternatives().stream()
            .map(alternative -> alternative(alternative, fields))
            .toList();
    return disjuncts.size() == 1 ? disjuncts.getFirst() : new DisjunctionMaxQuery(disjuncts, 0);
  }

  private static Query alternative(Alternative alternative, List<TextField> fields) {
    if (alternative.words().size() == 1) {
      return word(alternative.words().getFirst(), fields);
    }
    if (alternative.phrase()) {
      return inAnyOf(fields, field -> phrase(field, alternative.words(), 0));
    }
    var all = new BooleanQuery.Builder();
    alternative.words().forEach(word -> all.add(word(word, fields), Occur.MUST));
    return all.build();
  }

  /** A word in the form it was typed, or as a code, is worth a little more than another form. */
  private static Query word(Word word, List<TextField> fields) {
    List<Query> disjuncts = new ArrayList<>();
    for (TextField field : fields) {
      disjuncts.add(
          new BoostQuery(new TermQuery(new Term(field.name(), word.stem())), field.weight()));
    }
    disjuncts.add(new TermQuery(new Term(Fields.WORD, word.plain())));
    return new DisjunctionMaxQuery(disjuncts, TIE_BREAKER);
  }

  private static Query inAnyOf(
      List<TextField> fields, java.util.function.Function<String, Query> query) {
    List<Query> disjuncts = new ArrayList<>();
    for (TextField field : fields) {
      disjuncts.add(new BoostQuery(query.apply(field.name()), field.weight()));
    }
    return new DisjunctionMaxQuery(disjuncts, TIE_BREAKER);
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
