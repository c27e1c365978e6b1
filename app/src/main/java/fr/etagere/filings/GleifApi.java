package fr.etagere.filings;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The resources of api.gleif.org, version 1 (JSON:API), under the names of the golden copy's columns.
final class GleifApi {

    private GleifApi() {}

    static JsonNode entity(JsonNode attributes) {
        JsonNode entity = attributes.path("entity");
        ObjectNode row = fields(
                attributes,
                Map.of(
                        "LEI", "/lei",
                        "Entity.LegalName", "/entity/legalName/name",
                        "Entity.LegalJurisdiction", "/entity/jurisdiction",
                        "Entity.EntityCategory", "/entity/category",
                        "Entity.EntitySubCategory", "/entity/subCategory",
                        "Entity.LegalForm.EntityLegalFormCode", "/entity/legalForm/id",
                        "Entity.EntityStatus", "/entity/status",
                        "Entity.RegistrationAuthority.RegistrationAuthorityID", "/entity/registeredAt/id",
                        "Entity.RegistrationAuthority.RegistrationAuthorityEntityID", "/entity/registeredAs"));
        registration(attributes, row);
        JsonNode successor = entity.at("/successorEntity/lei");
        if (successor.isString()) {
            row.set("Entity.SuccessorEntity.SuccessorLEI", successor);
        }
        address(entity.path("legalAddress"), "Entity.LegalAddress.", row);
        address(entity.path("headquartersAddress"), "Entity.HeadquartersAddress.", row);
        names(entity.path("otherNames"), "Entity.OtherEntityNames.OtherEntityName.", row);
        names(
                entity.path("transliteratedOtherNames"),
                "Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName.",
                row);
        return row;
    }

    static JsonNode relationship(JsonNode attributes) {
        ObjectNode row = fields(
                attributes,
                Map.of(
                        "Relationship.StartNode.NodeID", "/relationship/startNode/id",
                        "Relationship.StartNode.NodeIDType", "/relationship/startNode/type",
                        "Relationship.EndNode.NodeID", "/relationship/endNode/id",
                        "Relationship.EndNode.NodeIDType", "/relationship/endNode/type",
                        "Relationship.RelationshipType", "/relationship/type",
                        "Relationship.RelationshipStatus", "/relationship/status"));
        registration(attributes, row);
        int number = 1;
        for (JsonNode period : attributes.at("/relationship/periods")) {
            String column = "Relationship.Period." + number++ + ".";
            row.setAll(fields(
                    period,
                    Map.of(
                            column + "startDate", "/startDate",
                            column + "endDate", "/endDate",
                            column + "periodType", "/type")));
        }
        return row;
    }

    static JsonNode exception(JsonNode attributes) {
        return fields(
                attributes, Map.of("LEI", "/lei", "Exception.Category", "/category", "Exception.Reason.1", "/reason"));
    }

    private static void registration(JsonNode attributes, ObjectNode row) {
        row.setAll(fields(
                attributes,
                Map.of(
                        "Registration.LastUpdateDate", "/registration/lastUpdateDate",
                        "Registration.RegistrationStatus", "/registration/status",
                        "Registration.NextRenewalDate", "/registration/nextRenewalDate")));
    }

    private static void address(JsonNode address, String column, ObjectNode row) {
        row.setAll(fields(
                address,
                Map.of(
                        column + "City",
                        "/city",
                        column + "Country",
                        "/country",
                        column + "PostalCode",
                        "/postalCode")));
    }

    private static void names(JsonNode names, String column, ObjectNode row) {
        int number = 1;
        for (JsonNode name : names) {
            row.setAll(fields(name, Map.of(column + number, "/name", column + number + ".type", "/type")));
            number++;
        }
    }

    private static ObjectNode fields(JsonNode from, Map<String, String> pointers) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        pointers.forEach((column, pointer) -> {
            JsonNode value = from.at(pointer);
            if (!value.isMissingNode() && !value.isNull()) {
                row.set(column, value);
            }
        });
        return row;
    }
}
