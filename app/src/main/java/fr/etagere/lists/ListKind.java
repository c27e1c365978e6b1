package fr.etagere.lists;

import fr.etagere.catalogue.Evidence;
import fr.etagere.catalogue.EvidenceSource;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The published lists that can be imported. What each one looks like is told by its reader.
public enum ListKind {
    SILL(new SillReader(), true, Evidence.Confidence.HIGH, EvidenceSource.Reliability.CERTAIN),
    INSTANCES(new InstancesReader(), true, Evidence.Confidence.MEDIUM, EvidenceSource.Reliability.CERTAIN),
    COMPTOIR(new ComptoirReader(), true, Evidence.Confidence.MEDIUM, EvidenceSource.Reliability.PRESS),
    CNLL(new CnllReader(), true, Evidence.Confidence.MEDIUM, EvidenceSource.Reliability.PRESS),
    PUBLICCODE(new PubliccodeCards(), false, Evidence.Confidence.MEDIUM, EvidenceSource.Reliability.CERTAIN),
    SECNUMCLOUD(new SecNumCloudReader(), true, Evidence.Confidence.MEDIUM, EvidenceSource.Reliability.PRESS),
    ORGANISATIONS(new OrganisationsReader(), true, Evidence.Confidence.HIGH, EvidenceSource.Reliability.CERTAIN),
    OPENALTERNATIVE(new OpenAlternativeReader(), true, Evidence.Confidence.LOW, EvidenceSource.Reliability.PRESS),
    ENDOFLIFE(new EndOfLifeReader(), true, Evidence.Confidence.MEDIUM, EvidenceSource.Reliability.PRESS);

    /// The largest list that is read, in bytes.
    public static final int MAX_BYTES = ListReader.MAX_BYTES;

    private final ListReader reader;
    private final boolean replaces;
    private final Evidence.Confidence confidence;
    private final EvidenceSource.Reliability reliability;

    ListKind(
            ListReader reader,
            boolean replaces,
            Evidence.Confidence confidence,
            EvidenceSource.Reliability reliability) {
        this.reader = reader;
        this.replaces = replaces;
        this.confidence = confidence;
        this.reliability = reliability;
    }

    /// A list is what its rows declare, except the qualifications, which an authority granted.
    Evidence.Status status() {
        return this == SECNUMCLOUD ? Evidence.Status.EVIDENCED : Evidence.Status.DECLARED;
    }

    Evidence.Confidence confidence() {
        return confidence;
    }

    EvidenceSource.Reliability reliability() {
        return reliability;
    }

    ListReader reader() {
        return reader;
    }

    /// Whether a new copy takes the place of the former one; otherwise it is added beside it.
    public boolean replaces() {
        return replaces;
    }

    /// Its name on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The key of its title in the bundles.
    public String titleKey() {
        return "list." + id();
    }

    public static Optional<ListKind> of(String id) {
        return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
