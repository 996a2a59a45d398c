package org.remit.bench;

/**
 * A made-up town in a real area.
 *
 * @param postcodeArea the letters that its postcodes begin with
 * @param board code of the integrated care board whose area it lies in
 * @param region code of the NHS region
 */
record Town(String name, String postcodeArea, String board, String region) {
  private static final String[] BEGINNINGS =
      words(
          """
          ALDER ASH BARN BECK BIRCH BRACK BRAM BROOM CALD CHAD COLD CROW DEEP ELM FARN GARN HALT
          HAWK HAZEL HEATHER KIRK LANG LIND MARL MILL NETHER OAK OTTER PEN RAVEN RED ROWAN SAND SEL
          STAN THORN WALD WEST WHIT WIN\
          """);

  private static final String[] ENDINGS =
      words(
          """
          BOROUGH BOURNE BRIDGE BROOK BURY BY CASTER CLIFFE COMBE COTE DALE DEN FIELD FORD GATE HAM
          HURST LEIGH LEY MERE STEAD STOKE THORPE TON WORTH\
          """);

  /** A region, and behind it the boards in it, as the register had them in 2025. */
  private static final String[][] REGIONS = {
    words("Y56 QKK QMF QMJ QRV QWE"),
    words("Y58 QJK QOX QR1 QSL QT6 QUY QVV"),
    words("Y59 QKS QNQ QNX QRL QU9 QXU"),
    words("Y60 QGH QHL QJ2 QJM QK1 QNC QOC QPM QT1 QUA QWU"),
    words("Y61 QH8 QHG QJG QM7 QMM QUE"),
    words("Y62 QE1 QOP QYG"),
    words("Y63 QF7 QHM QOQ QWO")
  };

  private static final String[] POSTCODE_AREAS =
      words(
          """
          AL B BA BB BD BH BL BN BR BS CA CB CH CM CO CR CT CV CW DA DE DH DL DN DT DY E EN EX FY
          GL GU HA HD HG HP HR HU HX IG IP KT L LA LE LN LS LU M ME MK N NE NG NN NP NR NW OL OX PE
          PL PO PR RG RH RM S SE SG SK SL SM SN SO SP SR SS ST SW TA TF TN TQ TR TS TW UB W WA WD WF
          WN WR WS WV YO\
          """);

  /** How many there are. */
  static final int COUNT = BEGINNINGS.length * ENDINGS.length;

  /** The town of a number below {@link #COUNT}. */
  static Town of(int n) {
    String[] region = REGIONS[n % REGIONS.length];
    String board = region[1 + n / REGIONS.length % (region.length - 1)];
    String name = BEGINNINGS[n % BEGINNINGS.length] + ENDINGS[n / BEGINNINGS.length];
    return new Town(name, POSTCODE_AREAS[n % POSTCODE_AREAS.length], board, region[0]);
  }

  static Town any(Dice dice) {
    return of(dice.below(COUNT));
  }

  private static String[] words(String text) {
    return text.split("\\s+");
  }
}
