package fr.etagere.procurement;

import fr.etagere.shared.Digest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether two publications under one number are one contract or two lots of one procedure.
final class Lots {

    private static final Pattern NUMBER =
            Pattern.compile("(?i)\\blots?\\s*(?:n\\s*[°ºo]?\\s*)?[:.]?\\s*0*([0-9]{1,3})(?![0-9])");
    private static final int SHORT = 8;

    private Lots() {}

    /// The number of the lot that the object names; empty when it names none.
    static String number(String object) {
        if (object.indexOf("ot") < 0 && object.indexOf("OT") < 0) {
            return "";
        }
        Matcher number = NUMBER.matcher(object);
        return number.find() ? number.group(1) : "";
    }

    /// One contract published twice: the same suppliers, no other lot, and the same day or the same object. Buyers
    /// publish one contract from two tools with other words, dates of publication and even amounts; two lots of one
    /// procedure have other suppliers, other lot numbers, or another day and another object.
    static boolean one(Award a, Award b) {
        String lotOfA = number(a.contract().object());
        String lotOfB = number(b.contract().object());
        if (!lotOfA.isEmpty() && !lotOfB.isEmpty() && !lotOfA.equals(lotOfB)) {
            return false;
        }
        if (!SupplierKeys.group(a.contract().suppliers())
                .equals(SupplierKeys.group(b.contract().suppliers()))) {
            return false;
        }
        var dayOfA = a.contract().notified();
        var dayOfB = b.contract().notified();
        boolean sameObject = !a.contract().object().isEmpty()
                && a.contract().object().equals(b.contract().object());
        return sameObject || dayOfA == null || dayOfB == null || dayOfA.equals(dayOfB);
    }

    /// What follows the uid of a lot: the same wherever and in whatever order the lots are read.
    static String suffix(Award award) {
        String lot = number(award.contract().object());
        String key = SupplierKeys.group(award.contract().suppliers()) + "|"
                + award.contract().notified() + "|"
                + (lot.isEmpty() ? award.contract().object() : lot);
        return "#" + Digest.sha256(key.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT);
    }
}
