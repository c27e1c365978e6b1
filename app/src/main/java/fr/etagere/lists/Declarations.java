package fr.etagere.lists;

import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.publiccode.PubliccodeReader;
import fr.etagere.publiccode.Surrounding;
import fr.etagere.shared.Json;
import fr.etagere.shared.Materials;
import fr.etagere.shared.Read;
import fr.etagere.shared.Texts;
import fr.etagere.shared.Violation;
import fr.etagere.shared.ViolationJson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Declares solutions that others may reuse: what there is to publish, and the entry it makes on the shelf. Nothing
/// is written here.
public final class Declarations {

    private final Catalogue catalogue;
    private final Materials materials;
    private final LocalDate on;

    /// @param materials those of the catalogue, for the categories of the standard
    /// @param on the day of the declaration
    public Declarations(Catalogue catalogue, Materials materials, LocalDate on) {
        this.catalogue = catalogue;
        this.materials = materials;
        this.on = on;
    }

    /// What a declaration gives.
    ///
    /// @param publiccode the text of the `publiccode.yml` to publish
    /// @param notes what the standard advises against
    public record Made(Entry entry, String publiccode, List<Violation> notes) {

        /// The entry, and both files as they would be written.
        public ObjectNode json(Texts texts) {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.set("entry", Json.mapper().readTree(DeclaredEntry.json(entry)));
            root.putObject("files").put("entry.yaml", DeclaredEntry.yaml(entry)).put("publiccode.yml", publiccode);
            root.set("notes", ViolationJson.of(notes, texts));
            return root;
        }
    }

    /// Reads a form, or a `publiccode.yml` away from its repository.
    public Read<Made> read(byte[] bytes) {
        return Declaration.isForm(bytes) ? form(bytes) : publiccode(bytes, Surrounding.nothing());
    }

    private Read<Made> form(byte[] bytes) {
        return switch (Declaration.read(bytes, catalogue.vocabulary(), PubliccodeExport.categories(materials))) {
            case Read.Refused<Declaration.Declared>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<Declaration.Declared>(Declaration.Declared declared) ->
                licensed(new Made(
                        DeclaredEntry.of(declared.code(), declared.functions(), catalogue, on),
                        declared.publiccode(),
                        declared.notes()));
        };
    }

    /// Reads a `publiccode.yml` where it lies.
    ///
    /// @param surrounding the repository it was found in
    public Read<Made> publiccode(byte[] bytes, Surrounding surrounding) {
        return switch (PubliccodeReader.read(bytes, surrounding)) {
            case Read.Refused<PubliccodeReader.Judged>(List<Violation> violations) -> new Read.Refused<>(violations);
            case Read.Ok<PubliccodeReader.Judged>(PubliccodeReader.Judged judged) ->
                licensed(new Made(
                        DeclaredEntry.of(judged.publiccode(), List.of(), catalogue, on),
                        new String(bytes, StandardCharsets.UTF_8),
                        judged.warnings()));
        };
    }

    /// Without a licence that is known, nothing says that others may reuse it.
    private static Read<Made> licensed(Made made) {
        String licence = made.entry().licence();
        return licence == null || licence.startsWith("LicenseRef-")
                ? new Read.Refused<>(
                        List.of(new Violation("/licence", null, String.valueOf(licence), "declare-licence", List.of())))
                : new Read.Ok<>(made);
    }
}
