package org.remit.search.index;

import java.io.IOException;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.remit.domain.term.NameKind;

/**
 * Synonyms of a release: its acronyms and the names that they stand for, both stemmed. They are
 * collected from the names that are indexed and stored with the index, so that a query is analysed
 * by the synonyms of its own index. Several threads may add at once; read when all are done.
 */
final class AcronymSynonyms {
  private final SortedMap<String, SortedSet<String>> meanings = new TreeMap<>();

  /** Adds each acronym of a thing as a synonym of its title and of its other official names. */
  synchronized void add(Indexable thing) {
    thing.names().stream()
        .filter(name -> name.kind() == NameKind.ACRONYM)
        .forEach(acronym -> officialNames(thing).forEach(name -> add(acronym.value(), name)));
  }

  private static Stream<String> officialNames(Indexable thing) {
    return Stream.concat(
        Stream.ofNullable(thing.title()),
        thing.names().stream()
            .filter(name -> name.kind() == NameKind.OFFICIAL)
            .map(IndexedName::value));
  }

  private void add(String acronym, String name) {
    String from = Analysis.stems(acronym);
    String to = Analysis.stems(name);
    if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
      meanings.computeIfAbsent(from, unseen -> new TreeSet<>()).add(to);
    }
  }

  /** One line for each pair, for {@link #read}. */
  String write() {
    return meanings.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(name -> entry.getKey() + "\t" + name))
        .collect(Collectors.joining("\n"));
  }

  static AcronymSynonyms read(String lines) {
    var acronyms = new AcronymSynonyms();
    lines.lines().map(line -> line.split("\t", 2)).forEach(acronyms::readPair);
    return acronyms;
  }

  private void readPair(String[] pair) {
    meanings.computeIfAbsent(pair[0], unseen -> new TreeSet<>()).add(pair[1]);
  }

  /** A filter that adds to every acronym the names that it stands for, and the reverse. */
  UnaryOperator<TokenStream> filter() throws IOException {
    if (meanings.isEmpty()) {
      return stems -> stems;
    }
    var builder = new SynonymMap.Builder(true);
    meanings.forEach((acronym, names) -> names.forEach(name -> pair(builder, acronym, name)));
    SynonymMap map = builder.build();
    return stems -> new SynonymGraphFilter(stems, map, false);
  }

  private static void pair(SynonymMap.Builder builder, String acronym, String name) {
    builder.add(words(acronym), words(name), true);
    builder.add(words(name), words(acronym), true);
  }

  private static CharsRef words(String text) {
    return SynonymMap.Builder.join(text.split(" "), new CharsRefBuilder());
  }
}
