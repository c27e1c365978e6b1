package fr.etagere.web;

import fr.etagere.accounts.Accounts;
import fr.etagere.api.Tokens;
import fr.etagere.charts.Charts;
import fr.etagere.charts.Reports;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.SigningKey;
import fr.etagere.imports.Imports;
import fr.etagere.records.DecisionFiles;
import fr.etagere.records.Dossiers;
import fr.etagere.records.SupplierReviews;
import fr.etagere.records.Verifications;
import fr.etagere.registry.Registry;
import fr.etagere.steps.DecisionsInUse;
import fr.etagere.steps.Standings;
import fr.etagere.steps.StepParts;
import java.time.Clock;

/// What the pages are made with.
///
/// @param decisions what was loaded at the start: its tables never change
/// @param inUse the same with the shelf and the registers as they are
/// @param steps by what rules a dossier is written
/// @param key signs the decisions made here
/// @param demo whether one comes in without a password
public record Parts(
        Accounts accounts,
        Dossiers dossiers,
        DecisionFiles files,
        Decisions decisions,
        DecisionsInUse inUse,
        Shelf shelf,
        Verifications verifications,
        Comparisons comparisons,
        Standings standings,
        StepParts steps,
        Registry registry,
        SupplierReviews reviews,
        Charts charts,
        Reports reports,
        Tokens tokens,
        Imports imports,
        SigningKey key,
        Clock clock,
        boolean demo) {}
