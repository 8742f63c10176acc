"""Betaling en procedure: betaling, voorschot, opschorting, terugvordering en verrekening, en de termijnen van de Awb."""
