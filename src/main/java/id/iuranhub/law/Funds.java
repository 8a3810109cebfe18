package id.iuranhub.law;

/** Whose money pays a BPU's iuran: PP 50/2025 gives no relief where APBN or APBD pays. */
public enum Funds { PRIVATE, PUBLIC }
