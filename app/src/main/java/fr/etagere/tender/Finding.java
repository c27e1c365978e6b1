package fr.etagere.tender;

/// What a rule says of one place of a tender.
///
/// @param path as a JSON pointer
/// @param quote the words found, or the figure; empty when something is missing there
/// @param criterion index of the criterion concerned; -1 when it is the tender as a whole
public record Finding(Rule rule, String path, String quote, int criterion) {

    public boolean refused() {
        return switch (rule.severity()) {
            case REFUSE -> true;
            case WARN -> false;
        };
    }
}
