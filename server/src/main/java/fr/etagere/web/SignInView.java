package fr.etagere.web;

import fr.etagere.accounts.Actor;
import java.util.List;

/// How to come in.
///
/// @param people those of the demonstration; empty elsewhere
record SignInView(Visit visit, List<Actor> people, String back) {}
