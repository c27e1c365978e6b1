package fr.etagere.web;

import fr.etagere.records.Step;
import java.util.Arrays;
import java.util.Optional;

/// The word of a step in an address.
final class StepName {

    private StepName() {}

    static String of(Step step) {
        return switch (step) {
            case NEED -> "besoin";
            case DATA -> "donnees";
            case SHELF -> "etagere";
            case COMPARISON -> "comparaison";
            case SUPPLIERS -> "fournisseurs";
        };
    }

    static Optional<Step> read(String word) {
        return Arrays.stream(Step.values())
                .filter(step -> of(step).equals(word))
                .findFirst();
    }
}
