"""Qt models over what the store answers; each is tested by QAbstractItemModelTester."""
