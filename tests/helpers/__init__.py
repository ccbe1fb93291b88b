"""What tests share: made theories and certificates, references by other means, strategies."""
