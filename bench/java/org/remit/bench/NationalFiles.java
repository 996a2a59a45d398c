package org.remit.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Writes files as the Organisation Data Service publishes them, of made-up organisations, as many
 * as the register has. The same seed and sizes give the same bytes. Rows are written as they are
 * made up; nothing is kept.
 */
final class NationalFiles {
  private static final int CHAINS = 20;
  private static final LocalDate MERGERS = LocalDate.of(2020, 3, 31);

  private final Path folder;
  private final long seed;
  private final Sizes sizes;
  private final Map<String, Integer> rows = new TreeMap<>();
  private int relations;

  /**
   * What was written.
   *
   * @param rows of each file, by its name
   * @param organisations that have a row of their own
   * @param relations that the rows tell of
   */
  record Written(Map<String, Integer> rows, int organisations, int relations) {
    public Written {
      rows = Map.copyOf(rows);
    }
  }

  private NationalFiles(Path folder, long seed, Sizes sizes) {
    this.folder = folder;
    this.seed = seed;
    this.sizes = sizes;
  }

  /**
   * Writes all files.
   *
   * @param folder is made when it is missing
   */
  static Written write(Path folder, long seed, Sizes sizes) throws IOException {
    Files.createDirectories(folder);
    return new NationalFiles(folder, seed, sizes).write();
  }

  private Written write() throws IOException {
    file("etr.csv", sizes.trusts(), this::trust);
    file("ets.csv", sizes.sites(), this::site);
    file("eccg.csv", sizes.commissioners(), this::commissioner);
    file("epraccur.csv", sizes.practices(), this::practice);
    file("ebranchs.csv", sizes.branches(), this::branch);
    file("edispensary.csv", sizes.pharmacies(), this::pharmacy);
    memberships("epcmem.csv", sizes.relations() - relations);
    return new Written(rows, sizes.organisations(), relations);
  }

  private void file(String name, int count, IntFunction<OdsRow> row) throws IOException {
    try (Writer out = Files.newBufferedWriter(folder.resolve(name))) {
      for (int n = 0; n < count; n++) {
        OdsRow made = row.apply(n);
        out.write(made.line());
        relations += made.relations();
      }
    }
    rows.put(name, count);
  }

  private void memberships(String name, int count) throws IOException {
    var memberships = new Memberships(sizes, this::lifeOfPractice);
    try (Writer out = Files.newBufferedWriter(folder.resolve(name))) {
      memberships.write(out, count);
    }
    rows.put(name, count);
    relations += count;
  }

  private OdsRow trust(int n) {
    Dice dice = Dice.of(seed, "trust", n);
    Town town = townOfTrust(n);
    var life = lifeOfTrust(n);
    return new OdsRow(Codes.trust(n), Names.trust(town, n), life)
        .at(Address.in(town, dice), life)
        .with(24, "ABCDEFGHJK".substring(n % 10, n % 10 + 1));
  }

  private OdsRow site(int n) {
    int trust = (int) ((long) n * sizes.trusts() / sizes.sites());
    int firstOfTrust = Math.ceilDiv(trust * sizes.sites(), sizes.trusts());
    Dice dice = Dice.of(seed, "site", n);
    Town town = dice.chance(70) ? townOfTrust(trust) : Town.any(dice);
    Life life = Life.any(dice);
    String code = Codes.trust(trust);
    return new OdsRow(Codes.site(code, n - firstOfTrust), Names.site(town, dice), life)
        .at(Address.in(town, dice), life)
        .with(14, dice.chance(29) ? "X" : "")
        .to(15, code)
        .with(24, "ABCDEFGHJK".substring(trust % 10, trust % 10 + 1));
  }

  /** One in three stayed when the commissioners merged, under a new name. */
  private OdsRow commissioner(int n) {
    String code = Codes.commissioner(n);
    Town town = townOfCommissioner(n);
    boolean stayed = Memberships.after(n) == n;
    var life = new Life(LocalDate.of(2013, 4, 1), stayed ? null : MERGERS);
    String name =
        stayed
            ? "NHS %s ICB - %s".formatted(town.name(), code)
            : "NHS %s CCG".formatted(town.name());
    return new OdsRow(code, name, life)
        .at(Address.in(town, Dice.of(seed, "commissioner", n)), life)
        .with(14, stayed ? "RO319" : "");
  }

  private OdsRow practice(int n) {
    Dice dice = Dice.of(seed, "practice", n);
    Life life = Life.any(dice);
    int commissioner = Memberships.commissionerOf(n, sizes);
    Town town = dice.chance(60) ? townOfCommissioner(commissioner) : Town.any(dice);
    boolean before = life.closed() != null && !life.closed().isAfter(MERGERS);
    String by = Codes.commissioner(before ? commissioner : Memberships.after(commissioner));
    return new OdsRow(Codes.practice(n), Names.practice(town, dice), life)
        .at(Address.in(town, dice), life)
        .with(13, life.closed() == null ? dice.chance(2) ? "D" : "A" : "C")
        .with(14, dice.chance(99) ? "B" : "Z")
        .under(by, life)
        .with(18, "01%03d %06d".formatted(200 + dice.below(700), dice.below(1_000_000)))
        .with(24, by)
        .with(26, dice.chance(60) ? "4" : dice.oneOf("0", "9", "10"));
  }

  private Life lifeOfPractice(int n) {
    return Life.any(Dice.of(seed, "practice", n));
  }

  /** Every third practice has two of them, as long as there are enough. */
  private OdsRow branch(int n) {
    int practice = n / 2 * 3;
    Dice dice = Dice.of(seed, "branch", n);
    Town town = Town.any(dice);
    Life life = Life.any(dice);
    return new OdsRow(Codes.branch(Codes.practice(practice), n % 2), Names.branch(town, dice), life)
        .at(Address.in(town, dice), life)
        .under(Codes.practice(practice), life)
        .with(24, "A");
  }

  private OdsRow pharmacy(int n) {
    Dice dice = Dice.of(seed, "pharmacy", n);
    Town town = Town.any(dice);
    Life life = Life.any(dice);
    int owners = CHAINS + sizes.pharmacies() / 3;
    boolean chain = dice.chance(40);
    int owner = chain ? dice.below(CHAINS) : CHAINS + dice.below(owners - CHAINS);
    String name = chain ? Town.of(owner * 7).name() + " CHEMISTS" : Names.pharmacy(town, dice);
    OdsRow row =
        new OdsRow(Codes.pharmacy(n), name, life)
            .at(Address.in(town, dice), life)
            .with(13, life.closed() == null ? "A" : "C")
            .with(14, dice.chance(98) ? "1" : "2")
            .under(Codes.headquarters(owner), life);
    return life.hasAreas() ? row.with(24, town.board()) : row;
  }

  private Life lifeOfTrust(int n) {
    Life life = Life.any(Dice.of(seed, "life of trust", n));
    return new Life(life.opened(), n % 4 == 3 ? life.closed() : null);
  }

  private static Town townOfTrust(int n) {
    return Town.of(n * 3 % Town.COUNT);
  }

  private static Town townOfCommissioner(int n) {
    return Town.of(n * 3 % Town.COUNT);
  }
}
