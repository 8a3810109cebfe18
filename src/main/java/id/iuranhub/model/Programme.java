package id.iuranhub.model;

/** The insurer's programmes: work accident, death, old age, pension. */
public enum Programme { JKK, JKM, JHT, JP }
