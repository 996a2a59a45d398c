package org.remit.store;

/** The place of a row in an ordered list, after which the next page starts. */
public record Key(String sort, String id) {}
