/** A line of a file that is executable, has branches, or both. Reading writes into it. */
export interface Row {
  /** How many lines are left out before it. */
  gap: number;
  /** 1 when it has branches, with their arms. */
  hasArms: number;
  arms: number;
  /** 1 when it has branches and is not executable; it is then not reached either. */
  isLoose: number;
  isHit: number;
  /** Arms that were missed where the line was reached, arms that were taken where it was not: both are mostly 0. */
  unlike: number;
  /** 1 when it is partial without a missed arm, or the other way round. */
  isOdd: number;
}

/** A row to write into. */
export function emptyRow(): Row {
  return { gap: 0, hasArms: 0, arms: 0, isLoose: 0, isHit: 0, unlike: 0, isOdd: 0 };
}
