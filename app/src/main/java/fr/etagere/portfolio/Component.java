package fr.etagere.portfolio;

import org.jspecify.annotations.Nullable;

/// A piece of software or a service that a system or another component uses, as a bill of materials names it.
///
/// @param id package URL (purl) when there is one, else a CPE, else group, name and version; unique
/// @param version null when the source gives none
/// @param purl null when the source gives none that is well formed
/// @param cpe null when the source gives none
/// @param supplier as written, often missing; null when the source gives none
/// @param licence SPDX expression or name as written; null when the source gives none (which is not « free »)
/// @param source id of the [PortfolioSource]
public record Component(
        String id,
        String name,
        @Nullable String version,
        @Nullable String purl,
        @Nullable String cpe,
        @Nullable String supplier,
        @Nullable String licence,
        String source) {}
