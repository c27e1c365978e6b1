package fr.etagere.architecture.planted.app;

/// What no capability may use.
public class Program {}
