package fr.etagere.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people call a framework of qualification, whatever version a list writes: `SECNUMCLOUD_3_1` is SecNumCloud 3.1.
public final class FrameworkName {

    private static final Pattern SECNUMCLOUD = Pattern.compile("SECNUMCLOUD_([0-9])_([0-9])");

    private FrameworkName() {}

    /// @param code as entries of the shelf have it
    public static String of(String code, Texts texts) {
        Matcher version = SECNUMCLOUD.matcher(code);
        return version.matches()
                ? texts.get("framework.secnumcloud", version.group(1), version.group(2))
                : texts.get("framework." + code);
    }
}
