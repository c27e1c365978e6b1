package fr.etagere.catalogue;

import java.time.LocalDate;
import java.util.List;

/// Facts of one entry whose proof ends on the same day.
///
/// @param fields the entry's fields it supports
/// @param expires last day it counts as proof
/// @param source id of the source to read again
public record Expiring(Entry entry, List<String> fields, LocalDate expires, String source) {}
