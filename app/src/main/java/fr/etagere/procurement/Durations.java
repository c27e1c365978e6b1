package fr.etagere.procurement;

import org.jspecify.annotations.Nullable;

/// Durations in whole months.
final class Durations {

    /// A hundred years: the longest concessions known last 99.
    private static final int LONGEST = 1_200;

    private static final double DAYS_IN_MONTH = 365.25 / 12;
    private static final int DIGITS = 6;

    private Durations() {}

    static @Nullable Integer months(@Nullable String written, boolean number, Tally tally) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String text = written.strip();
        if (text.equalsIgnoreCase("NC")) {
            tally.add(Rule.DURATION_NOT_PUBLISHED);
            return null;
        }
        int months = whole(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
        if (months < 1 || months > LONGEST) {
            tally.add(Rule.DURATION_UNREADABLE);
            return null;
        }
        if (!number) {
            tally.add(Rule.DURATION_TEXT);
        }
        return months;
    }

    /// OCDS counts days: the nearest number of months, at least one.
    static @Nullable Integer monthsOfDays(String written, Tally tally) {
        int days = whole(written);
        int months = (int) Math.max(1, Math.round(days / DAYS_IN_MONTH));
        if (days < 1 || months > LONGEST) {
            tally.add(Rule.DURATION_UNREADABLE);
            return null;
        }
        tally.add(Rule.DURATION_FROM_DAYS);
        return months;
    }

    private static int whole(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || i == DIGITS) {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return text.isEmpty() ? -1 : value;
    }
}
