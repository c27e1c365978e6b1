package fr.etagere.app;

import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Within;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;

/// A command written wrongly: says what is wrong and what could be meant, in one or two lines.
final class UsageFaults implements CommandLine.IParameterExceptionHandler {

    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);

    @Override
    public int handleParseException(CommandLine.ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        var texts = Texts.of(Lang.FR);
        command.getErr().println(said(fault, texts));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(fault, command.getErr())) {
            command.getErr()
                    .println(texts.get("usage.help", command.getCommandSpec().qualifiedName()));
        }
        return ExitCode.INVALID_INPUT;
    }

    private static String said(CommandLine.ParameterException fault, Texts texts) {
        return switch (fault) {
            case CommandLine.MissingParameterException missing ->
                texts.get(
                        "usage.missing",
                        missing.getMissing().stream()
                                .map(argument -> argument.paramLabel())
                                .collect(Collectors.joining(", ")));
            case CommandLine.UnmatchedArgumentException unmatched ->
                texts.get("usage.unknown", String.join(" ", unmatched.getUnmatched())) + meant(unmatched, texts);
            default ->
                fault.getValue() == null || fault.getArgSpec() == null
                        ? texts.get("usage.other", String.valueOf(fault.getMessage()))
                        : texts.get(
                                "usage.value",
                                fault.getValue(),
                                fault.getArgSpec().paramLabel(),
                                allowed(fault, texts));
        };
    }

    /// The values that an option takes when they are few, or an example when its reader gives one.
    private static String allowed(CommandLine.ParameterException fault, Texts texts) {
        CommandLine.Model.ArgSpec spec = fault.getArgSpec();
        Class<?> type = spec.auxiliaryTypes().length > 0 ? spec.auxiliaryTypes()[0] : spec.type();
        if (type.isEnum()) {
            return texts.get(
                    "usage.value-one-of",
                    Arrays.stream(type.getEnumConstants())
                            .map(value -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
        return type == Within.class ? texts.get("usage.value-example", Within.EXAMPLE) : "";
    }

    /// The option that was probably meant, when one is close.
    private static String meant(CommandLine.UnmatchedArgumentException unmatched, Texts texts) {
        String written = unmatched.getUnmatched().getFirst();
        return unmatched.getCommandLine().getCommandSpec().options().stream()
                .map(option -> option.longestName())
                .filter(name -> written.startsWith("--") && DISTANCE.apply(written, name) >= 0)
                .min(Comparator.comparing(name -> DISTANCE.apply(written, name)))
                .map(name -> " " + texts.get("usage.meant", name))
                .orElse("");
    }
}
