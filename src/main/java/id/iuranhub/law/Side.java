package id.iuranhub.law;

/** Whose part of the iuran; a sponsor's stands on the worker's side. */
public enum Side { EMPLOYER, WORKER }
