window.RecoveryNumbers = {"XA":["Examplia","112"]};
