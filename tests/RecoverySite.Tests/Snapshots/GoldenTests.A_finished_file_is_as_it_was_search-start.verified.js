RecoverySearch.shard("68741ce5","start",{pages:15,
hits:"1",
begins:"1",
ends:"1",
places:"1",
parts:[0],
notices:[["emergency","Emergency","Signs of an overdose"],["danger","Danger","Do not stop at once"]],
leftOut:"",
english:1});
