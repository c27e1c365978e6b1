package fr.etagere.filings;

import fr.etagere.ownership.EntityId;
import fr.etagere.ownership.Filings;
import fr.etagere.ownership.Holding;
import fr.etagere.ownership.LegalEntity;
import fr.etagere.ownership.ParentGap;
import fr.etagere.ownership.Share;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes filings down, one a line of canonical JSON (RFC 8785: members are written here in the order of their names),
/// packed by gzip. An absent member is unknown, or is what it usually is: a share nobody published, a link not lapsed.
/// The source is left out: it is the file's own.
final class LineWriter implements Filings, AutoCloseable {

    /// Nothing between two lines but what is written there.
    private static final JsonFactory FACTORY =
            JsonFactory.builder().rootValueSeparator((String) null).build();

    private final MessageDigest digest = Hashing.sha256();
    private final OutputStream out;
    private final JsonGenerator json;

    LineWriter(Path file) throws IOException {
        this.out = new DigestOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), 1 << 16), digest);
        this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)
                .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false)
                .configure(StreamWriteFeature.FLUSH_PASSED_TO_STREAM, false);
    }

    /// @return the hash of the lines, unpacked
    String finish() throws IOException {
        json.flush();
        out.flush();
        return Hashing.hex(digest);
    }

    @Override
    public void entity(LegalEntity entity) {
        line("entity", () -> {
            id("id", entity.id());
            text("jurisdiction", entity.jurisdiction());
            text("kind", entity.kind().name());
            text("legalForm", entity.legalForm());
            text("name", entity.name());
            each("otherNames", entity.otherNames(), other -> {
                text("kind", other.kind().name());
                text("name", other.name());
                text("until", other.until());
            });
            if (!entity.others().isEmpty()) {
                json.writeArrayPropertyStart("others");
                entity.others().forEach(this::id);
                json.writeEndArray();
            }
            text("recorded", entity.recorded());
            registration(entity.registration());
            each("seats", entity.seats(), seat -> {
                text("city", seat.city());
                text("country", seat.country());
                text("kind", seat.kind().name());
                text("postcode", seat.postcode());
            });
            text("standing", entity.standing().name());
        });
    }

    private void registration(LegalEntity.@Nullable Registration registration) {
        if (registration != null) {
            json.writeObjectPropertyStart("registration");
            text("since", registration.since());
            text("state", registration.state().name());
            if (registration.survivor() != null) {
                id("survivor", registration.survivor());
            }
            json.writeEndObject();
        }
    }

    @Override
    public void holding(Holding holding) {
        line("holding", () -> {
            share("capital", holding.capital());
            text("document", holding.document());
            text("from", holding.from());
            id("held", holding.held());
            id("holder", holding.holder());
            text("kind", holding.kind().name());
            if (holding.lapsed()) {
                json.writeBooleanProperty("lapsed", true);
            }
            text("recorded", holding.recorded());
            text("to", holding.to());
            share("votes", holding.votes());
        });
    }

    @Override
    public void gap(ParentGap gap) {
        line("gap", () -> {
            id("entity", gap.entity());
            text("level", gap.level().name());
            text("reason", gap.reason());
            text("recorded", gap.recorded());
        });
    }

    private void line(String what, Runnable members) {
        try {
            json.writeStartObject();
            json.writeObjectPropertyStart(what);
            members.run();
            json.writeEndObject();
            json.writeEndObject();
            json.flush();
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How one of a list is written.
    private interface Member<T> {
        void write(T one);
    }

    private <T> void each(String name, List<T> all, Member<T> member) {
        if (all.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        for (T one : all) {
            json.writeStartObject();
            member.write(one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    private void id(String name, EntityId id) {
        json.writeName(name);
        id(id);
    }

    private void id(EntityId id) {
        json.writeStartArray();
        json.writeString(id.scheme());
        json.writeString(id.value());
        json.writeEndArray();
    }

    private void share(String name, Share share) {
        if (!share.unknown()) {
            json.writeArrayPropertyStart(name);
            json.writeNumber(share.least());
            json.writeNumber(share.most());
            json.writeEndArray();
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
        out.close();
    }
}
