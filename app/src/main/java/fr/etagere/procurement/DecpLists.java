package fr.etagere.procurement;

import fr.etagere.procurement.RawAward.RawChange;
import fr.etagere.procurement.RawAward.RawSupplier;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The lists of an award. The format of 2022 wraps each element in an object named after it; some publishers wrap them
/// in lists of lists.
final class DecpLists {

    private DecpLists() {}

    static void suppliers(JsonParser parser, RawAward award, List<RawSupplier> into) {
        switch (parser.currentToken()) {
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    award.nestedLists |= parser.currentToken() == JsonToken.START_ARRAY;
                    suppliers(parser, award, into);
                }
            }
            case START_OBJECT -> supplier(parser, award, into);
            case VALUE_NULL -> {}
            default -> award.unreadableSuppliers += parser.getString().isBlank() ? 0 : 1;
        }
    }

    private static void supplier(JsonParser parser, RawAward award, List<RawSupplier> into) {
        var supplier = new RawSupplier();
        boolean any = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "titulaire", "concessionnaire" -> {
                    any = true;
                    suppliers(parser, award, into);
                }
                case "typeIdentifiant" -> supplier.kind = JsonTokens.scalar(parser);
                case "id" -> {
                    supplier.number = value.isNumeric();
                    supplier.id = JsonTokens.scalar(parser);
                }
                case "denominationSociale" -> supplier.name = JsonTokens.scalar(parser);
                default -> parser.skipChildren();
            }
        }
        if (!supplier.isEmpty()) {
            into.add(supplier);
        } else if (!any) {
            award.unreadableSuppliers++;
        }
    }

    static void changes(JsonParser parser, RawAward award) {
        switch (parser.currentToken()) {
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    award.nestedLists |= parser.currentToken() == JsonToken.START_ARRAY;
                    changes(parser, award);
                }
            }
            case START_OBJECT -> change(parser, award);
            default -> {}
        }
    }

    private static void change(JsonParser parser, RawAward award) {
        var change = new RawChange();
        boolean any = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            any |= !name.equals("modification");
            switch (name) {
                case "modification" -> changes(parser, award);
                case "dateNotificationModification", "dateSignatureModification" ->
                    change.on = JsonTokens.scalar(parser);
                case "datePublicationDonneesModification" -> change.published = JsonTokens.scalar(parser);
                case "montant", "valeurGlobale" -> {
                    change.amountIsNumber = value.isNumeric();
                    change.amount = JsonTokens.scalar(parser);
                }
                case "dureeMois" -> {
                    change.monthsIsNumber = value.isNumeric();
                    change.months = JsonTokens.scalar(parser);
                }
                case "titulaires", "concessionnaires" -> suppliers(parser, award, change.suppliers);
                default -> parser.skipChildren();
            }
        }
        if (any) {
            award.changes.add(change);
        }
    }
}
