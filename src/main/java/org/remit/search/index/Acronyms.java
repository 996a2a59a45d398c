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
import org.remit.domain.NameKind;

/**
 * The acronyms of a release and what they stand for, both in stems; learnt from the names of the
 * things indexed and kept with the index, so that a question is read as the index was built.
 * Several threads may learn at once; what is learnt is read when they are done.
 */
final class Acronyms {
  private final SortedMap<String, SortedSet<String>> meanings = new TreeMap<>();

  /** Learns that each acronym of a thing stands for its title and its other official names. */
  synchronized void learn(Indexable thing) {
    thing.names().stream()
        .filter(name -> name.kind() == NameKind.ACRONYM)
        .forEach(acronym -> officialNames(thing).forEach(name -> learn(acronym.value(), name)));
  }

  private static Stream<String> officialNames(Indexable thing) {
    return Stream.concat(
        Stream.ofNullable(thing.title()),
        thing.names().stream()
            .filter(name -> name.kind() == NameKind.OFFICIAL)
            .map(OtherName::value));
  }

  private void learn(String acronym, String name) {
    String from = Analysis.stems(acronym);
    String to = Analysis.stems(name);
    if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
      meanings.computeIfAbsent(from, unseen -> new TreeSet<>()).add(to);
    }
  }

  /** One line for each pair, to be read again with {@link #read}. */
  String write() {
    return meanings.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(name -> entry.getKey() + "\t" + name))
        .collect(Collectors.joining("\n"));
  }

  static Acronyms read(String lines) {
    var acronyms = new Acronyms();
    lines.lines().map(line -> line.split("\t", 2)).forEach(acronyms::readPair);
    return acronyms;
  }

  private void readPair(String[] pair) {
    meanings.computeIfAbsent(pair[0], unseen -> new TreeSet<>()).add(pair[1]);
  }

  /** Adds beside every acronym what it stands for, and the other way round. */
  UnaryOperator<TokenStream> expander() throws IOException {
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
