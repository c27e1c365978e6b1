package fr.etagere.web;

import fr.etagere.accounts.Accounts;
import fr.etagere.api.Tokens;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.SigningKey;
import fr.etagere.imports.Imports;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossiers;
import java.time.Clock;

/// What the pages are made with.
///
/// @param key signs the decisions made here
/// @param demo whether one comes in without a password
public record Parts(
        Accounts accounts,
        Dossiers dossiers,
        DecisionFiles files,
        Decisions decisions,
        Shelf shelf,
        Verifications verifications,
        Comparisons comparisons,
        Standings standings,
        Tokens tokens,
        Imports imports,
        SigningKey key,
        Clock clock,
        boolean demo) {}
