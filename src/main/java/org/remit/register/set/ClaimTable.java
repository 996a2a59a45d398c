package org.remit.register.set;

import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * What a set of a register claims, by the hash of each claim: a hash table without objects, 62 to
 * 123 bytes a claim and half as much again while it grows, so that millions fit into memory. A
 * claim once put stays. Not for use by several threads.
 */
final class ClaimTable {
  /** What {@link #find} returns where the claim is not there. */
  static final int ABSENT = -1;

  private long[] high;
  private long[] low;
  private long[] factHigh;
  private long[] factLow;
  private int[] stated;
  private byte[] state;
  private int size;

  private static final byte FREE = 0;

  /** The newest release has the claim, and no file of this import has made it so far. */
  static final byte HELD = 1;

  /** As {@link #HELD}, and without a known end. */
  static final byte HELD_OPEN = 2;

  /** As {@link #HELD}, and with a known end. */
  static final byte HELD_ENDED = 3;

  /** As {@link #HELD}, but it does not count: what files of this import say takes its place. */
  static final byte REPLACED = 4;

  /** A file of this import has made the claim. */
  static final byte MET = 5;

  /** As {@link #MET}, and with a known end. */
  static final byte MET_ENDED = 6;

  ClaimTable() {
    allocate(1 << 12);
  }

  private void allocate(int slots) {
    high = new long[slots];
    low = new long[slots];
    factHigh = new long[slots];
    factLow = new long[slots];
    stated = new int[slots];
    state = new byte[slots];
  }

  /** The slot of the claim; {@link #ABSENT} where there is none. Valid until the next put. */
  int find(UUID claim) {
    int slot = slot(claim.getMostSignificantBits(), claim.getLeastSignificantBits());
    return state[slot] == FREE ? ABSENT : slot;
  }

  /**
   * Puts a claim, in the place of what is there of it.
   *
   * @param id of the fact that makes it
   * @param day the edition that stated it last, in days of the epoch
   */
  void put(UUID claim, UUID id, int day, byte known) {
    if (size >= high.length / 5 * 3) {
      grow();
    }
    int slot = slot(claim.getMostSignificantBits(), claim.getLeastSignificantBits());
    size += state[slot] == FREE ? 1 : 0;
    high[slot] = claim.getMostSignificantBits();
    low[slot] = claim.getLeastSignificantBits();
    factHigh[slot] = id.getMostSignificantBits();
    factLow[slot] = id.getLeastSignificantBits();
    stated[slot] = day;
    state[slot] = known;
  }

  /** The fact that makes the claim. */
  UUID fact(int slot) {
    return new UUID(factHigh[slot], factLow[slot]);
  }

  UUID claim(int slot) {
    return new UUID(high[slot], low[slot]);
  }

  /** Hands over the slot of every claim in this state. */
  void forEach(byte wanted, IntConsumer use) {
    for (int slot = 0; slot < state.length; slot++) {
      if (state[slot] == wanted) {
        use.accept(slot);
      }
    }
  }

  /** The edition that stated it last, in days of the epoch. */
  int stated(int slot) {
    return stated[slot];
  }

  /** Corrects which edition stated a claim last; without effect where there is no such claim. */
  void stated(UUID claim, int day) {
    int slot = find(claim);
    if (slot != ABSENT) {
      stated[slot] = day;
    }
  }

  byte state(int slot) {
    return state[slot];
  }

  boolean isMet(int slot) {
    return state[slot] >= MET;
  }

  /**
   * Notes that a file of this import makes the claim.
   *
   * @param day the edition
   */
  void meet(int slot, int day, boolean ended) {
    stated[slot] = day;
    state[slot] = ended ? MET_ENDED : MET;
  }

  private int slot(long most, long least) {
    int mask = high.length - 1;
    int slot = (int) most & mask;
    while (state[slot] != FREE && (high[slot] != most || low[slot] != least)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    long[] oldFactHigh = factHigh;
    long[] oldFactLow = factLow;
    int[] oldStated = stated;
    byte[] oldState = state;
    allocate(oldHigh.length * 2);
    for (int i = 0; i < oldState.length; i++) {
      if (oldState[i] != FREE) {
        int slot = slot(oldHigh[i], oldLow[i]);
        high[slot] = oldHigh[i];
        low[slot] = oldLow[i];
        factHigh[slot] = oldFactHigh[i];
        factLow[slot] = oldFactLow[i];
        stated[slot] = oldStated[i];
        state[slot] = oldState[i];
      }
    }
  }
}
