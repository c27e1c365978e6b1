package fr.etagere.procurement;

import fr.etagere.procurement.RawAward.Field;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/// Essential data of public procurement in JSON: the format of 2019 (v1.x, `marches[]`) and that of 2022 (v2.0.x,
/// `marches.marche[]` and `marches["contrat-concession"][]`), as
/// [published by the ministry](https://github.com/139bercy/format-commande-publique). Real files mix them, so both
/// are read by the same names.
final class DecpJson implements AwardReader {

    static final AwardReader READER = new DecpJson();

    private DecpJson() {}

    @Override
    public void read(InputStream in, Taker taker) throws IOException {
        var recent = new RecentBytes(in);
        try (JsonParser parser = JsonTokens.parser(recent)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Refusal("award-format-unknown");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean rows = parser.currentName().equals("marches");
                JsonToken value = parser.nextToken();
                if (rows && value == JsonToken.START_ARRAY) {
                    array(parser, recent, taker);
                } else if (rows && value == JsonToken.START_OBJECT) {
                    wrapped(parser, recent, taker);
                } else {
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                throw Refusal.at(parser.currentTokenLocation().getLineNr(), "award-file-json");
            }
        } catch (JacksonException e) {
            throw JsonTokens.refusal(e);
        }
    }

    private static void wrapped(JsonParser parser, RecentBytes recent, Taker taker) throws IOException {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            boolean rows = name.equals("marche") || name.equals("contrat-concession");
            JsonToken value = parser.nextToken();
            if (rows && value == JsonToken.START_ARRAY) {
                array(parser, recent, taker);
            } else if (rows && value == JsonToken.START_OBJECT) {
                // A list of one that an XML converter wrote as its only element.
                award(parser, recent, taker);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void array(JsonParser parser, RecentBytes recent, Taker taker) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            award(parser, recent, taker);
        }
    }

    private static void award(JsonParser parser, RecentBytes recent, Taker taker) throws IOException {
        TokenStreamLocation start = parser.currentTokenLocation();
        var award = new RawAward();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            members(parser, award);
        } else {
            parser.skipChildren();
            award.rejected = "award-not-object";
        }
        taker.take(
                award,
                start.getLineNr(),
                recent.between(start.getByteOffset(), parser.currentLocation().getByteOffset()));
    }

    private static void members(JsonParser parser, RawAward award) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> set(parser, award, Field.ID);
                case "uid" -> set(parser, award, Field.UID);
                case "objet" -> set(parser, award, Field.OBJECT);
                case "codeCPV" -> set(parser, award, Field.CPV);
                case "dateNotification", "dateSignature" -> set(parser, award, Field.NOTIFIED);
                case "datePublicationDonnees" -> set(parser, award, Field.PUBLISHED);
                case "dureeMois" -> set(parser, award, Field.MONTHS);
                case "montant" -> set(parser, award, Field.AMOUNT);
                case "valeurGlobale" -> set(parser, award, Field.GLOBAL_VALUE);
                case "idAccordCadre" -> set(parser, award, Field.FRAMEWORK);
                case "ccag" -> set(parser, award, Field.CCAG);
                case "acheteur", "autoriteConcedante" -> buyer(parser, award);
                case "acheteur.id", "autoriteConcedante.id" -> {
                    award.flattened = true;
                    set(parser, award, Field.BUYER_ID);
                }
                case "acheteur.nom", "autoriteConcedante.nom" -> set(parser, award, Field.BUYER_NAME);
                case "titulaires", "concessionnaires" -> DecpLists.suppliers(parser, award, award.suppliers);
                case "modifications" -> DecpLists.changes(parser, award);
                default -> parser.skipChildren();
            }
        }
    }

    private static void buyer(JsonParser parser, RawAward award) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            set(parser, award, Field.BUYER_ID);
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> set(parser, award, Field.BUYER_ID);
                case "nom" -> set(parser, award, Field.BUYER_NAME);
                default -> parser.skipChildren();
            }
        }
    }

    private static void set(JsonParser parser, RawAward award, Field field) {
        JsonToken token = parser.currentToken();
        if (token.isStructStart()) {
            award.misshapen.add(field);
        }
        award.set(field, JsonTokens.scalar(parser), token.isNumeric());
    }
}
