package fr.etagere.web;

import java.text.NumberFormat;
import java.util.List;

/// Sizes and counts as people read them.
record Sizes(Visit visit) {

    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB");
    private static final int STEP = 1024;

    /// `12,3 Mo`.
    String of(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= STEP && unit < UNITS.size() - 1) {
            value /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(visit.lang().locale());
        format.setMaximumFractionDigits(unit == 0 || value >= 100 ? 0 : 1);
        return visit.t("size." + UNITS.get(unit), format.format(value));
    }

    String count(long number) {
        return NumberFormat.getIntegerInstance(visit.lang().locale()).format(number);
    }
}
