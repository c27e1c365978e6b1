package fr.etagere.accounts;

/// A public body.
///
/// @param siret fourteen digits
/// @param kind as a need writes it (`CENTRAL_STATE`, `OPERATOR`…); empty until an administrator says it
public record Organisation(String siret, String name, String kind) {}
