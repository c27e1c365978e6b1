package fr.etagere.procurement;

/// The published forms of awarded contracts, recognised from the content of the file.
public enum AwardFormat {
    /// Essential data of public procurement before 2024: a flat list `marches`.
    DECP_2019("decp-2019"),
    /// Essential data since 2024 (orders of 22 December 2022): lists wrapped in objects, concessions apart.
    DECP_2022("decp-2022"),
    /// Consolidated table, a row a contract × supplier × modification.
    DECP_TABULAR("decp-tabular"),
    /// OCDS 1.1 release packages, one or many in a file.
    OCDS_RELEASES("ocds-releases"),
    /// OCDS 1.1 record packages.
    OCDS_RECORDS("ocds-records"),
    /// OCDS 1.1, a release, a record or a package a line.
    OCDS_LINES("ocds-lines");

    private final String id;

    AwardFormat(String id) {
        this.id = id;
    }

    /// What a source of this format is called: `decp` or `ocds`.
    String kind() {
        return id.startsWith("ocds") ? "ocds" : "decp";
    }

    /// The word for it in an account; its title is `procurement.format.<id>`.
    public String id() {
        return id;
    }
}
